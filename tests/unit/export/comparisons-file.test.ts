import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { comparisonsCsv, comparisonsFile } from '../../../src/export/tables.ts';
import { catalogueOf, makeComparison, small } from '../entries.ts';

const hostile = makeComparison('a-table', {
  paper: 'a',
  metrics: ['fid', 'params-m'],
  rows: [{ name: '=1+1, "quoted"', role: 'method', paper: 'b', 'copied-from': 'Their Paper', figures: { fid: 'OOM', 'params-m': '0.86B = 860' } }],
});
const lines = (csv: string): Record<string, string>[] => parse(csv, { columns: true, record_delimiter: '\r\n' });

test('the CSV file has a line for each figure, with who reported it', () => {
  const [first, ...rest] = lines(comparisonsCsv(small));
  expect(rest.length).toBe(5);
  expect(first).toMatchObject({
    comparison: 'sparse-one-table-1',
    'reported-by': 'sparse-one',
    table: 'Table 1',
    read: 'paper',
    model: 'ddpm',
    benchmarks: 'cifar-10',
    method: 'Dense',
    origin: 'measured',
    metric: 'macs-g',
    value: '6.06',
    printed: '6.06',
  });
  expect(rest.map(({ origin }) => origin)).toEqual(['measured', 'measured', 'measured', 'own', 'own']);
});

test('what is printed and the number stand apart, and nothing runs in a spreadsheet', () => {
  const [fid, params] = lines(comparisonsCsv(catalogueOf([], { comparisons: [hostile] })));
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
