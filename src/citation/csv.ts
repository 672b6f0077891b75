import { stringify } from 'csv-stringify/browser/esm/sync';
import type { PaperRecord } from './record.ts';

type Cell = string | number | readonly string[] | undefined;

// A column each: its head, and what of a paper stands in it. Lists become one cell; terms are ids.
const COLUMNS: Readonly<Record<string, (paper: PaperRecord) => Cell>> = {
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
  arxiv: ({ links }) => links.arxiv,
  openreview: ({ links }) => links.openreview,
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

/**
 * Papers as CSV (RFC 4180), a line each below the heads. Text that a spreadsheet would run as a formula has an
 * apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv(papers: readonly PaperRecord[]): string {
  const rows = papers.map((paper) => Object.values(COLUMNS).map((cell) => toText(cell(paper))));
  return stringify([csvColumns, ...rows], { record_delimiter: 'windows', escape_formulas: true });
}

const toText = (cell: Cell) => (Array.isArray(cell) ? cell.join('; ') : cell);
