import type { RootContent } from 'mdast';
import { aspects, completenessRows } from '../catalogue/completeness.ts';
import type { Catalogue } from '../catalogue/entry.ts';
import { table, text } from './markdown.ts';

/** How many papers have what, by category and year, as a table. */
export function completenessTree(catalogue: Catalogue): RootContent[] {
  const rows = completenessRows(catalogue).map(({ label, papers, counts }) => [label, papers, ...counts].map((value) => [text(String(value))]));
  return [table(['', 'Papers', ...aspects.map(({ label }) => label)], rows)];
}
