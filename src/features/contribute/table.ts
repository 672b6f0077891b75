import { dsvFormat } from 'd3-dsv';
import { roles } from '../../schema/comparison.ts';
import { nearest } from '../../schema/vocabulary.ts';
import { oneLine } from '../../schema/text.ts';

/** A row as it is being written: anything may still be in it. */
type Row = Record<string, unknown>;

/** What names a metric in the head of a table: its id, its name and its other spellings, by the id. */
export type MetricNames = Readonly<Record<string, readonly string[]>>;

/** The columns of a pasted table that are no metrics, by the field of a row that they fill in. */
export const COLUMNS = ['name', 'role', 'paper', 'group', 'copied-from'] as const;
/** Conditions that may differ from row to row. */
const CONDITIONS = ['sampler', 'guidance', 'samples', 'resolution', 'recovery', 'pruned', 'other'] as const;

/** What divides the cells: the first of these that the head has. A table of Markdown has bars. */
const DIVIDERS = ['\t', '|', ';', ','];
/** The line below the head of a table of Markdown. */
const RULE = /^[\s|:-]*-[\s|:-]*$/;

const comparable = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Reads a table as people paste it from a spreadsheet, a CSV file or Markdown: the first line names the columns. The first
 * column is the name of the row, whatever it is called; each other is a field of a row, a condition or a metric.
 * @returns the metrics in the order of the columns, and the rows, as a comparison table states them. What no column is known by
 * stays as it is written, so that the check can say so. Nothing where the text is empty.
 */
export function readTable(text: string, metrics: MetricNames): { metrics: string[]; rows: Row[] } | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !RULE.test(line));
  const divider = DIVIDERS.find((one) => lines[0]?.includes(one)) ?? '\t';
  const bare = divider === '|' ? lines.map((line) => line.trim().replace(/^\||\|$/g, '')) : lines;
  const [head = [], ...body] = dsvFormat(divider)
    .parseRows(bare.join('\n'))
    .map((cells) => cells.map(oneLine));
  if (head.length < 2) return undefined;
  const columns = head.map((label, index) => (index === 0 ? 'name' : fieldOf(label, metrics)));
  const isMetric = (column: string) => !(COLUMNS as readonly string[]).includes(column) && !(CONDITIONS as readonly string[]).includes(column);
  return {
    metrics: [...new Set(columns.filter(isMetric))],
    rows: body.map((cells) => {
      const stated = columns.flatMap((column, index) => (cells[index] ? [[column, cells[index]] as const] : []));
      const some = (names: readonly string[]) => stated.filter(([column]) => names.includes(column));
      const fields: Row = Object.fromEntries(some(COLUMNS));
      if (typeof fields['role'] === 'string') fields['role'] = roleOf(fields['role']);
      const conditions = some(CONDITIONS);
      return {
        ...fields,
        ...(conditions.length > 0 && { conditions: Object.fromEntries(conditions) }),
        figures: Object.fromEntries(stated.filter(([column]) => isMetric(column))),
      };
    }),
  };
}

/** The field or metric that a column is of: by its id or name, without arrows and units, else the word itself. */
function fieldOf(label: string, metrics: MetricNames): string {
  const forms = [label, label.replace(/\s*[([].*$/, '')].map(comparable);
  const spellings: [string, readonly string[]][] = [
    ...[...COLUMNS, ...CONDITIONS].map((id) => [id, [id]] as [string, string[]]),
    ...Object.entries(metrics),
  ];
  for (const form of forms) {
    const found = spellings.find(([, names]) => names.some((name) => comparable(name) === form));
    if (found !== undefined) return found[0];
  }
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** A role by its id, or by what the site calls it. */
function roleOf(written: string): string {
  const label = nearest(written, Object.values(roles));
  return Object.entries(roles).find(([id, name]) => id === written.toLowerCase() || name === label)?.[0] ?? written;
}

/** A table as it is pasted, with tabs between its cells: what `readTable` reads again. */
export function writeTable({ metrics, rows }: { metrics: readonly string[]; rows: readonly Row[] }): string {
  const flat = rows.map((row) => ({ ...row, ...(row['conditions'] as Row | undefined), ...(row['figures'] as Row | undefined) }));
  const used = [...COLUMNS, ...CONDITIONS].filter((column) => column === 'name' || flat.some((row) => row[column] !== undefined));
  const columns = [...used, ...metrics];
  const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  return dsvFormat('\t').formatRows([columns, ...flat.map((row) => columns.map((column) => textOf(row[column])))]);
}
