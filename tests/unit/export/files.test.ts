import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { archiveOf, checksumLine, dataFiles, exportFiles } from '../../../src/export/files.ts';
import { listBibtex, listReference, newestDay } from '../../../src/export/metadata.ts';
import { parse } from '@retorquere/bibtex-parser';
import { catalogueOf, makePaper, small } from '../entries.ts';
import { projectRoot } from '../helpers.ts';
import { hostile } from './papers.ts';

describe('the archive', () => {
  it('holds every file of the list as it is published, and what each is', () => {
    const files = unzipSync(archiveOf(hostile));
    const names = Object.keys(files);
    expect(names).toEqual(names.toSorted());
    for (const { name, toText } of dataFiles) {
      expect(strFromU8(files[`catalogue/${name}`]!)).toBe(toText(hostile));
      expect(strFromU8(files['catalogue/README.txt']!)).toContain(name);
    }
    expect(JSON.parse(strFromU8(files['catalogue/papers.schema.json']!))).toHaveProperty('$defs.paper');
  });

  it('has the same bytes in another process, time zone and locale', () => {
    const script = `
      import { archiveOf, sha256 } from './src/export/files.ts';
      import { readCatalogue } from './src/read/read.ts';
      console.log(sha256(archiveOf((await readCatalogue('tests/fixtures/small')).catalogue)));
    `;
    const digest = (environment: Record<string, string>) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: path.resolve(projectRoot),
        env: { ...process.env, ...environment },
        encoding: 'utf8',
      }).trim();
    expect(digest({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' })).toBe(digest({ TZ: 'America/Los_Angeles', LC_ALL: 'C' }));
  });

  it('changes with the list', () => {
    expect(checksumLine(archiveOf(catalogueOf([makePaper('one')])))).not.toBe(checksumLine(archiveOf(catalogueOf([makePaper('two')]))));
  });
});

describe('a citation of the list', () => {
  it('names the day of the newest entry, whatever its kind', () => {
    const old = makePaper('old', { added: '2025-01-02' });
    expect(newestDay(catalogueOf([old, makePaper('new', { added: '2026-03-04' })]))).toBe('2026-03-04');
    expect(newestDay(catalogueOf([old], { tools: small.tools }))).toBe('2026-11-25');
    expect(newestDay(catalogueOf([]))).toBeUndefined();
    expect(listReference('2026-03-04')).toMatch(/^Awesome Diffusion Model Pruning contributors\. .+, 2026-03-04\. https:/);
  });

  it('is BibTeX', () => {
    const { entries, errors } = parse(listBibtex('2026-03-04', 'abc'), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ type: 'misc', fields: { year: '2026', note: expect.stringContaining('abc') as string } });
  });
});

const files = new Map(exportFiles(catalogueOf([makePaper('one'), makePaper('two')])).map((file) => [file.path, file]));
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

test('what stands in the archive is what stands beside it, and its checksum is in the form that sha256sum reads', () => {
  const archive = files.get('catalogue.zip')!.content() as Uint8Array;
  const inside = unzipSync(archive);
  for (const { name } of dataFiles) expect(strFromU8(inside[`catalogue/${name}`]!)).toBe(textOf(name));
  expect(textOf('catalogue.zip.sha256')).toBe(`${createHash('sha256').update(archive).digest('hex')}  catalogue.zip\n`);
});

test('the file of a paper holds that paper', () => {
  expect(JSON.parse(textOf('papers/two.json'))).toMatchObject({ slug: 'two' });
  expect(textOf('papers/one.bib')).toContain('@');
  expect(textOf('papers/one.ris')).toMatch(/^TY {2}- /);
});
