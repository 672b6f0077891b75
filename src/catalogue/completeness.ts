import { yearOf } from './dates.ts';
import type { Catalogue, Paper } from './entry.ts';
import { taxonomy } from './taxonomy.ts';

/** What a complete entry would have, and how to tell. */
export interface Aspect {
  id: string;
  /** The head of its column. */
  label: string;
  isThere: (paper: Paper) => boolean;
}

export const aspects: readonly Aspect[] = [
  { id: 'results', label: 'Results', isThere: ({ data }) => (data.results ?? []).length > 0 },
  { id: 'code', label: 'Code', isThere: ({ data }) => data.links.code !== undefined },
  { id: 'weights', label: 'Weights', isThere: ({ data }) => data.links.weights !== undefined },
  { id: 'venue', label: 'Venue', isThere: ({ data }) => data.venue !== undefined },
  { id: 'criterion', label: 'Criterion', isThere: ({ data }) => data.criterion !== undefined },
  { id: 'models', label: 'Models', isThere: ({ data }) => data.models !== undefined },
  { id: 'training', label: 'Training', isThere: ({ data }) => data.training !== undefined },
];

/** How many papers of a set have each aspect. */
export interface CompletenessRow {
  label: string;
  papers: number;
  /** In the order of `aspects`. */
  counts: number[];
}

/** All papers, then by category, then by year of the first public version, newest first. */
export function completenessRows(catalogue: Catalogue): CompletenessRow[] {
  const { papers } = catalogue;
  const years = [...new Set(papers.map(({ data }) => yearOf(data.released)))].toSorted((a, b) => b - a);
  return [
    row('All papers', papers),
    ...taxonomy(catalogue, 'categories').map(({ term, papers: members }) => row(term.name, members)),
    ...years.map((year) =>
      row(
        String(year),
        papers.filter(({ data }) => yearOf(data.released) === year),
      ),
    ),
  ];
}

const row = (label: string, papers: readonly Paper[]): CompletenessRow => ({
  label,
  papers: papers.length,
  counts: aspects.map(({ isThere }) => papers.filter(isThere).length),
});
