import { stringify } from 'csv-stringify/browser/esm/sync';
import { openreviewAddress } from '../catalogue/links.ts';
import type { PaperRecord } from './record.ts';

type Value = string | number | readonly string[] | undefined;

/** A column each: its head, and what of a row stands in it. Lists become one cell. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Value>>;

/** An arXiv identifier as it is cited. Bare, it would be read as a number, and lose its zeros. */
export const arxivCell = (id: string | undefined): string | undefined => (id === undefined ? undefined : `arXiv:${id}`);

/** The fields of a part of a row that can stand in a cell. */
type CellField<Part> = { [Name in keyof Part]-?: Part[Name] extends Value ? Name : never }[keyof Part] & string;

/** Columns that are called as the fields in them. @param partOf the part of a row with these fields. */
export const columnsOf =
  <Row, Part>(partOf: (row: Row) => Part | undefined) =>
  (...names: CellField<Part>[]): Columns<Row> =>
    Object.fromEntries(names.map((name) => [name, (row) => partOf(row)?.[name] as Value]));

const fields = columnsOf((paper: PaperRecord) => paper);
const links = columnsOf((paper: PaperRecord) => paper.links);

// Terms are ids.
const COLUMNS: Columns<PaperRecord> = {
  ...fields('slug', 'title', 'name'),
  authors: ({ labels }) => labels.authors,
  ...fields('released', 'published'),
  venue: ({ venue }) => venue?.id,
  year: ({ venue }) => venue?.year,
  ...fields('categories', 'patterns', 'removes', 'criterion', 'architectures', 'models', 'tasks', 'purpose', 'training', 'combines'),
  results: ({ results }) => results?.length ?? 0,
  arxiv: ({ links }) => arxivCell(links.arxiv),
  // Bare, it may begin with a sign that a spreadsheet would run, or be all digits.
  openreview: ({ links }) => links.openreview && openreviewAddress(links.openreview),
  ...links('doi', 'code'),
  ...fields('code-checked'),
  ...links('project'),
  weights: ({ links }) => [links.weights ?? []].flat(),
  ...fields('key', 'page', 'summary', 'added'),
};

/** The heads of the columns, in order. */
export const csvColumns = Object.keys(COLUMNS);

/** Papers as CSV. */
export const toCsv = (papers: readonly PaperRecord[]): string => writeCsv(COLUMNS, papers);

/**
 * Rows as CSV (RFC 4180), a line each below the heads, in UTF-8 without a byte order mark, which most programs would take for
 * a part of the first head. Text that a spreadsheet would run as a formula has an apostrophe in front:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsv<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const lines = rows.map((row) => Object.values(columns).map((cell) => toText(cell(row))));
  return stringify([Object.keys(columns), ...lines], { record_delimiter: 'windows', escape_formulas: true });
}

const toText = (cell: Value) => (Array.isArray(cell) ? cell.join('; ') : cell);
