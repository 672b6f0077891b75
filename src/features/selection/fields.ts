import type { PaperRecord } from '../../export/record.ts';

/** One thing in a cell: text, or a link. */
export interface Item {
  text: string;
  href?: string;
}

/** What papers are compared by: a row each. A row without items is shown as "not reported". */
export interface Field {
  label: string;
  items: (paper: PaperRecord) => Item[];
  /** Whether "nothing there" is an answer of its own. */
  none?: string;
}

const words = (list: readonly string[]): Item[] => list.map((text) => ({ text }));
const addresses = (value: string | readonly string[] | undefined): Item[] =>
  [value ?? []].flat().map((href) => ({ text: href.replace(/^https?:\/\/(?:www\.)?/, ''), href }));

export const fields: readonly Field[] = [
  { label: 'Title', items: ({ title }) => words([title]) },
  { label: 'Authors', items: ({ labels }) => words(labels.authors) },
  { label: 'Published', items: ({ published }) => words([published]) },
  { label: 'Categories', items: ({ labels }) => words([...labels.categories, ...labels.patterns]) },
  { label: 'Removes', items: ({ labels }) => words(labels.removes) },
  { label: 'Criterion', items: ({ labels }) => words(labels.criteria) },
  { label: 'Pruned models', items: ({ labels }) => words(labels.models) },
  { label: 'Tasks', items: ({ labels }) => words(labels.tasks) },
  { label: 'Training', items: ({ labels }) => words(labels.training) },
  { label: 'Combined with', items: ({ labels }) => words(labels.combines) },
  { label: 'Code', items: ({ links }) => addresses(links.code), none: 'none found' },
  { label: 'Weights', items: ({ links }) => addresses(links.weights), none: 'none found' },
  { label: 'Reported results', items: ({ results }) => words(results === undefined ? [] : [String(results.length)]), none: 'none in the list' },
];

/** Whether papers differ in a field, which is where a reader's eye should go. */
export function differs({ items }: Field, papers: readonly PaperRecord[]): boolean {
  const seen = papers.map((paper) =>
    items(paper)
      .map(({ text }) => text)
      .toSorted()
      .join('\n'),
  );
  return new Set(seen).size > 1;
}
