import type { Term, VocabularyName } from '../schema/vocabulary.ts';
import type { Catalogue, Paper } from './entry.ts';
import { byRelease } from './order.ts';

/** A field of a paper that holds terms, with its vocabulary and the folder of its pages, if its terms have pages. */
export interface Facet {
  field: 'categories' | 'removes' | 'criterion' | 'architectures' | 'models' | 'tasks' | 'purpose' | 'training' | 'combines';
  vocabulary: VocabularyName;
  label: string;
  /** A page for each term under this path. */
  path?: `/${string}/`;
}

/** The facets of a paper, in the order of display. */
export const facets: readonly Facet[] = [
  { field: 'categories', vocabulary: 'categories', label: 'Category', path: '/categories/' },
  { field: 'removes', vocabulary: 'removes', label: 'Removes' },
  { field: 'criterion', vocabulary: 'criteria', label: 'Criterion' },
  { field: 'architectures', vocabulary: 'architectures', label: 'Architecture' },
  { field: 'models', vocabulary: 'models', label: 'Pruned models', path: '/models/' },
  { field: 'tasks', vocabulary: 'tasks', label: 'Tasks', path: '/tasks/' },
  { field: 'training', vocabulary: 'training', label: 'Training' },
  { field: 'combines', vocabulary: 'techniques', label: 'Combined with' },
  { field: 'purpose', vocabulary: 'purposes', label: 'Purpose' },
];

export type TaxonomyName = 'categories' | 'tasks' | 'models';

/** A term in use, with its papers, newest first. */
export interface TermPapers {
  id: string;
  term: Term;
  papers: Paper[];
}

/** The terms of one paper in one facet. */
export const termsOf = (paper: Paper, field: Facet['field']): string[] => [paper.data[field] ?? []].flat();

/** The terms of a taxonomy that papers use, in the order of the vocabulary. The three categories are always there. */
export function taxonomy(catalogue: Catalogue, name: TaxonomyName): TermPapers[] {
  return Object.entries(catalogue.vocabulary[name])
    .map(([id, term]) => ({ id, term, papers: catalogue.papers.filter((paper) => termsOf(paper, name).includes(id)).toSorted(byRelease) }))
    .filter(({ papers }) => papers.length > 0 || name === 'categories');
}
