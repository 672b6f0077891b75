import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sha256, siteFiles } from '../../../src/export/files.ts';
import { catalogueOf, makePaper } from '../entries.ts';

const files = new Map(siteFiles(catalogueOf([makePaper('one'), makePaper('two')])).map((file) => [file.path, file]));
const textOf = (path: string) => files.get(path)!.content() as string;

test('the site holds all papers in each format, the other tables, the archive with its checksum, and files of each paper', () => {
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      ...['bib', 'csl.json', 'csv', 'json', 'ris'].map((ending) => `papers.${ending}`),
      ...['comparisons.csv', 'comparisons.json', 'results.csv', 'tools.csv', 'tutorials.csv', 'catalogue.zip', 'catalogue.zip.sha256'],
      ...['one', 'two'].flatMap((slug) => ['bib', 'csl.json', 'json', 'ris'].map((ending) => `papers/${slug}.${ending}`)),
    ]),
  );
});

test('what stands in the archive is what stands beside it', () => {
  const archive = files.get('catalogue.zip')!.content() as Uint8Array;
  const inside = unzipSync(archive);
  for (const name of ['papers.json', 'papers.csv', 'papers.bib', 'papers.ris', 'papers.csl.json', 'comparisons.json', 'comparisons.csv']) {
    expect(strFromU8(inside[`catalogue/${name}`]!)).toBe(textOf(name));
  }
  expect(textOf('catalogue.zip.sha256')).toBe(`${sha256(archive)}  catalogue.zip\n`);
});

test('the file of a paper holds that paper', () => {
  expect(JSON.parse(textOf('papers/two.json'))).toMatchObject({ slug: 'two' });
  expect(textOf('papers/one.bib')).toContain('@');
  expect(textOf('papers/one.ris')).toMatch(/^TY {2}- /);
});
