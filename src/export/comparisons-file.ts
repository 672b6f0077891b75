import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Catalogue, Comparison } from '../catalogue/entry.ts';
import { originOf, tablePath } from '../results/tables.ts';
import { readFigure, type ComparisonRow } from '../schema/comparison.ts';
import { absolute, site } from '../site.ts';

/** A row of a table with its figures both as printed and as numbers, and with whose they are. */
const rowOf = (table: Comparison, row: ComparisonRow) => ({
  ...row,
  'reported-by': table.data.paper,
  origin: originOf(table, row),
  figures: Object.fromEntries(Object.entries(row.figures).map(([metric, written]) => [metric, readFigure(written)])),
});

/** /comparisons.json: every comparison table with all its rows. */
export const comparisonsFile = ({ comparisons }: Catalogue) => ({
  version: 1,
  name: site.name,
  home: absolute('/'),
  license: 'CC0-1.0',
  comparisons: comparisons.map((table) => ({
    id: table.slug,
    page: absolute(tablePath(table)),
    ...table.data,
    rows: table.data.rows.map((row) => rowOf(table, row)),
  })),
});

const COLUMNS = [
  ...['comparison', 'reported-by', 'table', 'source', 'read', 'model', 'benchmarks'],
  ...['row', 'method', 'paper', 'role', 'group', 'origin', 'copied-from', 'metric', 'value', 'printed'],
] as const;

/** /comparisons.csv: a line for each figure. Text that a spreadsheet would run as a formula has an apostrophe in front. */
export function comparisonsCsv({ comparisons }: Catalogue): string {
  const lines = comparisons.flatMap((table) => {
    const { paper, table: number, source, read, model, benchmarks = [] } = table.data;
    const ofTable = [table.slug, paper, number, source, read, model, benchmarks.join('; ')];
    return table.data.rows.flatMap((row, index) => {
      const ofRow = [index + 1, row.name, row.paper, row.role, row.group, originOf(table, row), row['copied-from']];
      return Object.entries(row.figures).map(([metric, written]) => {
        const { value, printed } = readFigure(written);
        return [...ofTable, ...ofRow, metric, value, printed];
      });
    });
  });
  return stringify([[...COLUMNS], ...lines], { record_delimiter: 'windows', escape_formulas: true });
}
