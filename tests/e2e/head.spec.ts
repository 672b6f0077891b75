import { expect, test } from './test.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { MOST_ITEMS } from '../../src/feeds/feed.ts';
import { attribute, builtPages, elementsOf } from './dist.ts';
import { sites } from './sites.ts';

const { real, based } = sites;

test('every paper file has its page, and no page is without a file', () => {
  const slugs = readdirSync('content/papers').map((file) => file.replace(/\.(?:yaml|mdx)$/, ''));
  const pages = builtPages(real).flatMap((page) => /^papers\/([^/]+)\/$/.exec(page)?.[1] ?? []);
  expect(pages.toSorted()).toEqual(slugs.toSorted());
});

test('every page says what it is: title, description, canonical address, Open Graph, language', () => {
  const titles = new Map<string, string>();
  for (const page of builtPages(based)) {
    const elements = elementsOf(based, page);
    const meta = (name: string) =>
      attribute(
        elements.find((element) => element.tagName === 'meta' && [attribute(element, 'name'), attribute(element, 'property')].includes(name))!,
        'content',
      );
    const title = elements.find(({ tagName }) => tagName === 'title')?.children[0];
    const text = title?.type === 'text' ? title.value : '';
    expect(text, page).toMatch(/\S/);
    expect(titles.get(text), `${page} has the same title as another page`).toBeUndefined();
    titles.set(text, page);
    expect(meta('description'), page).toMatch(/\S{3,}/);
    const canonical = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
    expect(attribute(canonical!, 'href'), page).toBe(`https://example.org/some/base/${page === '404.html' ? '404/' : page}`);
    for (const property of ['og:title', 'og:description', 'og:type', 'og:url', 'og:image', 'og:site_name'])
      expect(meta(property), `${page} ${property}`).toMatch(/\S/);
    expect(
      elements.filter(({ tagName }) => tagName === 'h1'),
      page,
    ).toHaveLength(1);
    expect(
      attribute(
        elements.find(({ tagName }) => tagName === 'html')!,
        'lang',
      ),
    ).toBe('en');
  }
});

test('the sitemap names every page and nothing else', () => {
  const sitemap = readFileSync(`${based.output}/sitemap-0.xml`, 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!.replace('https://example.org/some/base/', ''));
  expect(listed.toSorted()).toEqual(builtPages(based).filter((page) => !['404.html', 'selection/'].includes(page)));
});

test('the feed is XML with absolute links to the newest papers', async ({ page }) => {
  const feed = readFileSync(`${based.output}/feed.xml`, 'utf8');
  await page.goto('about:blank');
  const items = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'text/xml');
    if (document.querySelector('parsererror')) throw new Error('not XML');
    return [...document.querySelectorAll('item')].map((item) => [
      item.querySelector('title')?.textContent,
      item.querySelector('link')?.textContent,
      item.querySelector('pubDate')?.textContent,
    ]);
  }, feed);
  expect(items).toHaveLength(Math.min(MOST_ITEMS, readdirSync('content/papers').length));
  for (const [title, link, date] of items) {
    expect(title).toMatch(/\S/);
    expect(link).toMatch(/^https:\/\/example\.org\/some\/base\/papers\/[a-z0-9-]+\/$/);
    expect(Date.parse(date ?? '')).not.toBeNaN();
  }
});
