import path from 'node:path';
import { expect, test } from 'vitest';
import { linksOf } from '../../../src/catalogue/links.ts';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { collectLinks } from '../../../src/links/collect.ts';
import { notes, paper, temporaryCatalogue, tool } from '../helpers.ts';

/** What a catalogue of these files links to: each address with its places, files by their path inside it. */
async function collected(files: Record<string, string>) {
  await using catalogue = await temporaryCatalogue(files);
  const inside = (file: string) => path.relative(catalogue.directory, path.resolve(file)).split(path.sep).join('/');
  const { links, unread } = await collectLinks(catalogue.directory);
  const found = links.map(({ address, places }) => [
    address,
    ...places.map((place) => `${inside(place.file)}:${place.line}:${place.column} ${place.path}`),
  ]);
  return { found, unread: unread.map(inside) };
}

test('addresses stand where they were typed, and identifiers become addresses', async () => {
  const links = `\n  arxiv: "2404.10445"\n  openreview: abcdefgh\n  doi: 10.1000/a<b\n  weights:\n    - https://a.test/1\n    - https://a.test/2`;
  const results = `\n  - { after: { fid: 1 }, source: Table 1, source-link: https://a.test/table }`;
  expect((await collected({ 'papers/x.yaml': paper({ links, results }) })).found).toEqual([
    ['https://arxiv.org/abs/2404.10445', 'papers/x.yaml:5:10 links.arxiv'],
    ['https://openreview.net/forum?id=abcdefgh', 'papers/x.yaml:6:15 links.openreview'],
    ['https://doi.org/10.1000/a%3Cb', 'papers/x.yaml:7:8 links.doi'],
    ['https://a.test/1', 'papers/x.yaml:9:7 links.weights.0'],
    ['https://a.test/2', 'papers/x.yaml:10:7 links.weights.1'],
    ['https://a.test/table', 'papers/x.yaml:15:56 results.0.source-link'],
  ]);
});

test('an address that stands in several places is one, with all of them', async () => {
  const links = '{ code: https://a.test/x }';
  expect((await collected({ 'papers/a.yaml': paper({ links }), 'tools/b.yaml': tool({ links }) })).found).toEqual([
    ['https://a.test/x', 'papers/a.yaml:4:16 links.code', 'tools/b.yaml:3:16 links.code'],
  ]);
});

test('the body of a file has its links too: in words, bare, by reference and in our components', async () => {
  const body =
    'See [this](https://a.test/1) and [that][2], not [us](/papers/).\n\nhttps://a.test/3\n\n<Note>[in it](https://a.test/4)</Note>\n\n[2]: https://a.test/2';
  expect((await collected({ 'papers/x.mdx': notes(body) })).found).toEqual([
    ['https://example.org/x', 'papers/x.mdx:5:16 links.page'],
    ['https://a.test/1', 'papers/x.mdx:10:5 body'],
    ['https://a.test/3', 'papers/x.mdx:12:1 body'],
    ['https://a.test/4', 'papers/x.mdx:14:7 body'],
    ['https://a.test/2', 'papers/x.mdx:16:1 body'],
  ]);
});

test('what is no address is left to the check, and so is a file that is no entry', async () => {
  const files = {
    'papers/a.yaml': paper({
      links: '{ page: "javascript:alert(1)", code: "https://user:secret@a.test/", project: https://a.test/ok, arxiv: "not one" }',
    }),
    'papers/b.yaml': '{ not: [closed',
    'papers/c.mdx': 'no fields',
    'papers/notes.txt': 'https://a.test/no',
  };
  const { found, unread } = await collected(files);
  expect(found).toEqual([['https://a.test/ok', 'papers/a.yaml:4:85 links.project']]);
  expect(unread).toEqual(['papers/b.yaml', 'papers/c.mdx']);
});

test('terms of the vocabulary may hold addresses', async () => {
  expect((await collected({ 'vocabulary/topics.yaml': 'caching:\n  name: Caching\n  source: https://a.test/term\n' })).found).toEqual([
    ['https://a.test/term', 'vocabulary/topics.yaml:3:11 caching.source'],
  ]);
});

test('of the real catalogue, every link that the site shows is among them', async () => {
  const { catalogue } = await readCatalogue(ownCatalogue);
  const { links, unread } = await collectLinks(ownCatalogue);
  const addresses = new Set(links.map(({ address }) => address));
  const shown = [...catalogue.papers, ...catalogue.related, ...catalogue.tools, ...catalogue.tutorials].flatMap(linksOf).map(({ href }) => href);
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter((href) => !addresses.has(href))).toEqual([]);
  expect(links.every(({ places }) => places.length > 0)).toBe(true);
  expect(unread).toEqual([]);
});
