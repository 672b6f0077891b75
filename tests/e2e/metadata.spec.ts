import { readableTitle } from '../../src/catalogue/readable-math.ts';
import { expect, test } from './test.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CslItem } from '../../src/export/csl.ts';
import type { PapersFile } from '../../src/export/record.ts';
import { attribute, builtPages, elementsOf } from './dist.ts';
import { sites, type Site } from './sites.ts';

const read = (site: Site, file: string): unknown => JSON.parse(readFileSync(`${site.output}/${file}`, 'utf8'));

for (const site of [sites.based, sites.hostile]) {
  test(`every paper page of ${site.label} says in its head what the paper is`, () => {
    const items = read(site, 'papers.csl.json') as CslItem[];
    const { papers } = read(site, 'papers.json') as PapersFile;
    expect(papers.map(({ slug }) => `papers/${slug}/`).toSorted()).toEqual(builtPages(site).filter((page) => /^papers\/(?!page\/)./.test(page)));
    for (const [index, { slug, title, links, labels }] of papers.entries()) {
      const elements = elementsOf(site, `papers/${slug}/`);
      const contents = (name: string) =>
        elements
          .filter((element) => element.tagName === 'meta' && attribute(element, 'name') === name)
          .map((element) => attribute(element, 'content'));
      const item = items[index]!;
      expect(contents('citation_title'), slug).toEqual([readableTitle(title)]);
      expect(contents('citation_author'), slug).toHaveLength(labels.authors.length);
      expect(contents('citation_arxiv_id'), slug).toEqual([links.arxiv ?? []].flat());
      expect(contents('citation_doi'), slug).toEqual([links.doi ?? []].flat());
      expect(contents('citation_conference_title'), slug).toEqual(item.type === 'paper-conference' ? [item['container-title']] : []);
      expect(contents('citation_journal_title'), slug).toEqual(item.type === 'article-journal' ? [item['container-title']] : []);

      const scripts = elements.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json');
      expect(scripts, slug).toHaveLength(1);
      const [text] = scripts[0]!.children;
      const article = JSON.parse(text?.type === 'text' ? text.value : '') as Record<string, unknown>;
      expect(article, slug).toMatchObject({ name: readableTitle(title), mainEntityOfPage: `https://example.org${site.base}papers/${slug}/` });
      expect(article['creativeWorkStatus'], slug).toBe(item.genre === 'preprint' ? 'Preprint' : undefined);
    }
  });
}

test('every page names a picture of the right size, with words for it', () => {
  const pictures = new Set<string>();
  for (const page of builtPages(sites.based)) {
    const elements = elementsOf(sites.based, page);
    const content = (name: string) => {
      const found = elements.find(
        (element) => element.tagName === 'meta' && [attribute(element, 'property'), attribute(element, 'name')].includes(name),
      );
      return found && attribute(found, 'content');
    };
    const picture = content('og:image')!;
    expect(picture, page).toMatch(/^https:\/\/example\.org\/some\/base\/.+\.png$/);
    expect([content('twitter:image'), content('twitter:card')], page).toEqual([picture, 'summary_large_image']);
    expect([content('og:image:alt'), content('twitter:image:alt')], page).toEqual([expect.stringMatching(/\S{3}/), content('og:image:alt')]);
    const png = readFileSync(picture.replace('https://example.org/some/base', sites.based.output));
    // Width and height stand in the first chunk: https://www.w3.org/TR/png-3/#11IHDR
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(size.map(String), page).toEqual([content('og:image:width'), content('og:image:height')]);
    expect(size, page).toEqual([1200, 630]);
    if (/^(?:papers|categories|guides)\/(?!page\/)./.test(page)) {
      expect(pictures.has(picture), `${page} has a picture of its own`).toBe(false);
      pictures.add(picture);
    }
  }
  expect(pictures.size).toBeGreaterThan(50);
});

test('pages lead to the feeds of what they show, and to the search', () => {
  const linked = (page: string, type: string) =>
    elementsOf(sites.based, page)
      .filter((element) => element.tagName === 'link' && attribute(element, 'type') === type)
      .map((element) => attribute(element, 'href'));
  const feeds = (page: string) => linked(page, 'application/rss+xml');
  expect(feeds('')).toEqual(['/some/base/feed.xml']);
  expect(feeds('new/')).toEqual(['/some/base/new/feed.xml', '/some/base/feed.xml']);
  expect(feeds('categories/structured/')).toEqual(['/some/base/categories/structured/feed.xml', '/some/base/feed.xml']);
  for (const page of ['', 'papers/', 'papers/sparsedm/', '404.html'])
    expect(linked(page, 'application/opensearchdescription+xml')).toEqual(['/some/base/opensearch.xml']);
});

test('the search that browsers are told of finds papers', async ({ page }) => {
  const template = /template="([^"]+)"/.exec(readFileSync(`${sites.real.output}/opensearch.xml`, 'utf8'))![1]!;
  await page.goto(template.replace('https://example.org/', '').replace('{searchTerms}', 'SparseDM'));
  await expect(page.locator('.papers tbody tr:visible').first()).toContainText('SparseDM');
});

test('the archive has the checksum that stands beside it and on the page', async ({ page }) => {
  const archive = readFileSync(`${sites.real.output}/catalogue.zip`);
  const checksum = createHash('sha256').update(archive).digest('hex');
  expect(readFileSync(`${sites.real.output}/catalogue.zip.sha256`, 'utf8')).toBe(`${checksum}  catalogue.zip\n`);
  await page.goto('data/');
  await expect(page.locator('.checksum')).toHaveText(checksum);
});
