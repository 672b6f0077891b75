import { parse } from 'csv-parse/sync';
import { autoType, csvParse } from 'd3-dsv';
import { describe, expect, it, test } from 'vitest';
import { toCsv } from '../../../src/export/csv.ts';
import { toRecord } from '../../../src/export/record.ts';
import { paper, real } from './papers.ts';
import { otherTables, resultsCsv, toolsCsv, tutorialsCsv, comparisonsCsv, comparisonsFile } from '../../../src/export/tables.ts';
import { catalogueOf, makePaper, small, makeComparison } from '../entries.ts';

const read = (csv: string) => parse<Record<string, string>>(csv, { columns: true, record_delimiter: '\r\n' });
const row = (fields: Parameters<typeof paper>[0]) => read(toCsv([toRecord(paper(fields), real)]))[0]!;

describe('toCsv', () => {
  it('has a line for each paper of the list, and every field survives', () => {
    const rows = read(toCsv(real.papers.map((entry) => toRecord(entry, real))));
    expect(rows.map(({ slug }) => slug)).toEqual(real.papers.map(({ slug }) => slug));
    expect(rows.map(({ summary }) => summary)).toEqual(real.papers.map(({ data }) => data.summary));
    expect(rows.map(({ arxiv }) => arxiv?.replace('arXiv:', ''))).toEqual(real.papers.map(({ data }) => data.links.arxiv ?? ''));
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)'])('disarms %s', (title) => {
    expect(row({ title })['title']).toBe(`'${title}`);
  });

  it('keeps text with commas, quotes and breaks in its cell', () => {
    const summary = 'One, "two"; three';
    expect(row({ summary, authors: ['Ada "A" Lovelace', 'José García'] })).toMatchObject({ summary, authors: 'Ada "A" Lovelace; José García' });
  });

  it('leaves numbers, and what is not known', () => {
    expect(row({ venue: { id: 'iclr', year: 2025 } })).toMatchObject({ year: '2025', results: '0', doi: '', training: '' });
  });

  it('keeps identifiers where a reader guesses types, and dates', () => {
    const links = { arxiv: '2603.06640', openreview: '-1234567890', doi: '10.1000/182' };
    const [read] = csvParse(toCsv([toRecord(paper({ links, released: '2026-03-07' }), real)]), autoType);
    expect(read).toMatchObject({
      arxiv: 'arXiv:2603.06640',
      openreview: 'https://openreview.net/forum?id=-1234567890',
      doi: '10.1000/182',
      released: new Date('2026-03-07'),
    });
  });

  it('begins with the first head, without a byte order mark', () => {
    expect(toCsv([])).toMatch(/^slug,title,/);
  });
});

describe('the table of results', () => {
  const results = [
    {
      setting: '=50%',
      before: { fid: 4.5, 'macs-g': 6.25 },
      after: { fid: 4.75 },
      removed: { share: 35, of: 'computation' },
      hardware: { device: 'rtx-3090', batch: 1, precision: 'fp16' },
      measured: 'step',
      origin: 'third-party',
      source: 'Table 1, "left"',
      'source-link': 'https://example.org/table',
    },
    { after: { fid: 5 }, source: 'Table 2' },
  ];

  test('has a line for each figure, with its unit and its source', () => {
    const catalogue = catalogueOf([makePaper('one', { results })]);
    const unit = catalogue.vocabulary.metrics['fid']?.unit ?? '';
    const measured = { device: 'rtx-3090', 'device-count': '', batch: '1', precision: 'fp16', 'hardware-remarks': '', measured: 'step' };
    const from = { origin: 'third-party', source: 'Table 1, "left"', 'source-link': 'https://example.org/table' };
    const share = { 'share-removed': '35', 'share-of': 'computation' };
    const common = { paper: 'one', model: '', benchmark: '', setting: "'=50%", ...share, ...measured, ...from };
    expect(read(resultsCsv(catalogue))).toEqual([
      { ...common, metric: 'fid', unit, before: '4.5', after: '4.75' },
      expect.objectContaining({ metric: 'macs-g', before: '6.25', after: '' }) as unknown,
      expect.objectContaining({
        setting: '',
        'share-removed': '',
        device: '',
        metric: 'fid',
        after: '5',
        origin: 'paper',
        source: 'Table 2',
      }) as unknown,
    ]);
  });

  test('holds every figure of the list', () => {
    const figures = real.papers.flatMap(({ slug, data }) =>
      (data.results ?? []).flatMap(({ before = {}, after }) =>
        Object.keys({ ...before, ...after }).map((metric) => [slug, metric, String(before[metric] ?? ''), String(after[metric] ?? '')]),
      ),
    );
    const rows = read(resultsCsv(real)).map(({ paper, metric, before, after }) => [paper, metric, before, after]);
    expect(rows.toSorted()).toEqual(figures.toSorted());
  });
});

test.for([
  ['tools.csv', toolsCsv, 'tools'],
  ['tutorials.csv', tutorialsCsv, 'tutorials'],
] as const)('%s has a line for each entry, with its links', ([name, toText, collection]) => {
  const rows = read(toText(real));
  expect(rows.map(({ slug }) => slug).toSorted()).toEqual(real[collection].map(({ slug }) => slug).toSorted());
  for (const { slug, data } of real[collection]) {
    const row = rows.find((one) => one['slug'] === slug);
    expect(row).toMatchObject({ summary: data.summary, added: data.added, code: data.links.code ?? '' });
    expect(row!['arxiv']).toBe(data.links.arxiv === undefined ? '' : `arXiv:${data.links.arxiv}`);
  }
  expect(Object.keys(read(toText(small))[0]!)).toEqual(otherTables[name]);
});

const hostile = makeComparison('a-table', {
  paper: 'a',
  metrics: ['fid', 'params-m'],
  rows: [{ name: '=1+1, "quoted"', role: 'method', paper: 'b', 'copied-from': 'Their Paper', figures: { fid: 'OOM', 'params-m': '0.86B = 860' } }],
});

test('the CSV file has a line for each figure, with who reported it', () => {
  const [first, ...rest] = read(comparisonsCsv(small));
  expect(rest.length).toBe(5);
  expect(first).toMatchObject({
    ...{ comparison: 'sparse-one-table-1', 'reported-by': 'sparse-one', table: 'Table 1', read: 'paper', model: 'ddpm', benchmarks: 'cifar-10' },
    ...{ method: 'Dense', origin: 'measured', metric: 'macs-g', value: '6.06', printed: '6.06' },
  });
  expect(rest.map(({ origin }) => origin)).toEqual(['measured', 'measured', 'measured', 'own', 'own']);
});

test('what is printed and the number stand apart, and nothing runs in a spreadsheet', () => {
  const [fid, params] = read(comparisonsCsv(catalogueOf([], { comparisons: [hostile] })));
  expect(fid).toMatchObject({ method: '\'=1+1, "quoted"', metric: 'fid', value: '', printed: 'OOM', origin: 'copied', 'copied-from': 'Their Paper' });
  expect(params).toMatchObject({ value: '860', printed: '0.86B' });
});

test('the JSON file has every table with all its rows', () => {
  const { comparisons } = comparisonsFile(catalogueOf([], { comparisons: [hostile] }));
  expect(comparisons).toMatchObject([
    {
      id: 'a-table',
      paper: 'a',
      rows: [{ 'reported-by': 'a', origin: 'copied', figures: { fid: { printed: 'OOM' }, 'params-m': { printed: '0.86B', value: 860 } } }],
    },
  ]);
});
