import { stringify } from 'csv-stringify/browser/esm/sync';
import { openreviewAddress } from '../catalogue/links.ts';
import type { PaperRecord } from './record.ts';

type Value = string | number | readonly string[] | undefined;

/** A column each: its head, and what of a row stands in it. Lists become one cell. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Value>>;

/** An arXiv identifier as it is cited. The bare one would be read as a number, and lose its zeros. */
export const arxivCell = (id: string | undefined): string | undefined => (id === undefined ? undefined : `arXiv:${id}`);

// Terms are ids.
const COLUMNS: Columns<PaperRecord> = {
  slug: ({ slug }) => slug,
  title: ({ title }) => title,
  name: ({ name }) => name,
  authors: ({ labels }) => labels.authors,
  released: ({ released }) => released,
  published: ({ published }) => published,
  venue: ({ venue }) => venue?.id,
  year: ({ venue }) => venue?.year,
  categories: ({ categories }) => categories,
  patterns: ({ patterns }) => patterns,
  removes: ({ removes }) => removes,
  criterion: ({ criterion }) => criterion,
  architectures: ({ architectures }) => architectures,
  models: ({ models }) => models,
  tasks: ({ tasks }) => tasks,
  purpose: ({ purpose }) => purpose,
  training: ({ training }) => training,
  combines: ({ combines }) => combines,
  results: ({ results }) => results?.length ?? 0,
  arxiv: ({ links }) => arxivCell(links.arxiv),
  // Bare, it may begin with a sign that a spreadsheet would run, or be all digits.
  openreview: ({ links }) => links.openreview && openreviewAddress(links.openreview),
  doi: ({ links }) => links.doi,
  code: ({ links }) => links.code,
  'code-checked': (paper) => paper['code-checked'],
  project: ({ links }) => links.project,
  weights: ({ links }) => [links.weights ?? []].flat(),
  key: ({ key }) => key,
  page: ({ page }) => page,
  summary: ({ summary }) => summary,
  added: ({ added }) => added,
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
