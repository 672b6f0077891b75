import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { additions, titleOf, type Addition } from '../../../src/catalogue/order.ts';
import { entryPath } from '../../../src/catalogue/links.ts';
import { readableTitle } from '../../../src/catalogue/readable-math.ts';
import { taxonomy } from '../../../src/catalogue/taxonomy.ts';
import { MOST_ITEMS, toRss, additionsFeed, categoryFeed, papersFeed } from '../../../src/feeds/feed.ts';
import { plainText, titleText } from '../../../src/schema/text.ts';
import { siteFiles } from '../../../src/site-files.ts';
import { absolute } from '../../../src/site.ts';
import { makePaper, uncheckedPaper } from '../entries.ts';
import { hostile, real } from '../export/papers.ts';

/** The root of a text as a strict XML parser reads it. @throws at whatever is not well formed. */
function readXml(text: string): Element {
  const refuse = (_level: string, message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml').documentElement!;
}

/** The elements of this name right below an element. */
const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.childNodes].filter((node: Node): node is Element => node.nodeName === name);

/** The text of the one element of this name right below an element; undefined where there is none. */
const textOf = (parent: Element, name: string): string | undefined => childrenOf(parent, name)[0]?.textContent ?? undefined;

/** The channel of a feed. */
const read = (xml: string) => childrenOf(readXml(xml), 'channel')[0]!;

/** A description as a feed reader shows it, which takes it for HTML. */
function shown(description: string): string {
  const texts = fromHtml(description, { fragment: true }).children.map((node) => (node.type === 'text' ? node.value : `an element ${node.type}`));
  return texts.join('');
}

describe.each([
  ['the list', real],
  ['a list of hostile text', hostile],
] as const)('the feeds of %s', (_label, catalogue) => {
  const feeds: [string, Addition[]][] = [
    ['everything', additions(catalogue)],
    ['papers', catalogue.papers],
    ...taxonomy(catalogue, 'categories').map(({ id, papers }): [string, Addition[]] => [id, papers]),
  ];

  it.each(feeds)('of %s are read back entry by entry: title, address, day, and text that stays text', async (_name, entries) => {
    const items = childrenOf(read(await toRss(additionsFeed, entries)), 'item').map((item) => [
      textOf(item, 'title'),
      textOf(item, 'link'),
      textOf(item, 'guid'),
      new Date(textOf(item, 'pubDate')!).toISOString(),
      shown(textOf(item, 'description')!),
    ]);
    expect(items).toEqual(
      entries
        .slice(0, MOST_ITEMS)
        .map((entry) => [
          readableTitle(titleOf(entry)),
          absolute(entryPath(entry)),
          absolute(entryPath(entry)),
          `${entry.data.added}T00:00:00.000Z`,
          entry.data.summary,
        ]),
    );
  });
});

it('any text that an entry may hold is read back as it went in', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('<b>', '</title>', '&', ']]>', '<![CDATA[', '"', "'", '张', '<!--'),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => `a ${parts.join('')}`);
  await fc.assert(
    fc.asyncProperty(text, text, async (title, summary) => {
      const [heading, words] = [titleText.safeParse(title), plainText(400).safeParse(summary)];
      fc.pre(heading.success && words.success);
      const xml = await toRss(papersFeed, [uncheckedPaper('one', { title: heading.data, summary: words.data })]);
      const [item] = childrenOf(read(xml), 'item');
      expect([textOf(item!, 'title'), shown(textOf(item!, 'description')!)]).toEqual([heading.data, words.data]);
    }),
    { numRuns: 200 },
  );
});

it('says what it is, where it is and where its page is', async () => {
  const xml = await toRss(papersFeed, real.papers);
  expect(readXml(xml).getAttribute('version')).toBe('2.0');
  const channel = read(xml);
  const text = (name: string) => textOf(channel, name);
  expect([text('title'), text('description'), text('link'), text('language')]).toEqual([
    papersFeed.title,
    papersFeed.description,
    absolute('/'),
    'en',
  ]);
  const [self] = childrenOf(channel, 'atom:link');
  expect([self?.getAttribute('href'), self?.getAttribute('rel')]).toEqual([absolute('/feed.xml'), 'self']);
});

it('a feed without entries is a feed', async () => {
  const category = categoryFeed('structured', { name: 'Structured', description: 'Whole parts.', aliases: [] });
  const channel = read(await toRss(category, []));
  expect(textOf(channel, 'link')).toBe(absolute('/categories/structured/'));
  expect(childrenOf(channel, 'item')).toEqual([]);
});

it('holds the newest entries alone, so that it stays light', async () => {
  const many = Array.from({ length: MOST_ITEMS + 1 }, (_, index) => makePaper(`paper-${index}`));
  expect(childrenOf(read(await toRss(papersFeed, many)), 'item')).toHaveLength(MOST_ITEMS);
});

it('tells a browser where to search, in the lengths that the format allows', async () => {
  const file = siteFiles(real).find(({ path }) => path === '/opensearch.xml')!;
  const description = readXml(String(await file.content()));
  const [url] = childrenOf(description, 'Url');
  expect([url?.getAttribute('type'), url?.getAttribute('template')]).toEqual(['text/html', `${absolute('/papers/')}?q={searchTerms}`]);
  expect(description.namespaceURI).toBe('http://a9.com/-/spec/opensearch/1.1/');
  for (const [name, most] of [
    ['ShortName', 16],
    ['LongName', 48],
    ['Description', 1024],
  ] as const) {
    expect(textOf(description, name), name).toMatch(/\S/);
    expect(textOf(description, name)!.length, name).toBeLessThanOrEqual(most);
  }
});
