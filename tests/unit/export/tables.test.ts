import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { otherTables, resultsCsv, toolsCsv, tutorialsCsv } from '../../../src/export/tables.ts';
import { catalogueOf, makePaper, small } from '../entries.ts';
import { real } from './papers.ts';

const read = (csv: string) => parse<Record<string, string>>(csv, { columns: true, record_delimiter: '\r\n' });

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
    const common = { paper: 'one', model: '', benchmark: '', setting: "'=50%", 'share-removed': '35', 'share-of': 'computation', ...measured };
    expect(read(resultsCsv(catalogue))).toEqual([
      {
        ...common,
        metric: 'fid',
        unit,
        before: '4.5',
        after: '4.75',
        origin: 'third-party',
        source: 'Table 1, "left"',
        'source-link': 'https://example.org/table',
      },
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
        [...new Set([...Object.keys(before), ...Object.keys(after)])].map((metric) => [
          slug,
          metric,
          String(before[metric] ?? ''),
          String(after[metric] ?? ''),
        ]),
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
