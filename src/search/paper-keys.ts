import { formatAuthors, formatVenue } from '../catalogue/publication.ts';
import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { facets, facetOf, type FacetName } from '../catalogue/taxonomy.ts';

/** What a row of the list shows of a paper besides. */
export interface RowMeta {
  authors: string;
  models: string;
  training: string;
  venue: string;
  date: string;
  code: string;
}

/** By what a paper is filtered, in the terms of the search engine. */
export type Filters = readonly (readonly [name: string, value: string])[];

/** Every value of every facet. */
export const filtersOf = (paper: Paper): Filters => [
  ['kind', 'Paper'],
  ...facets.flatMap(({ parameter, valuesOf }) => valuesOf(paper).map((value) => [parameter, value] as const)),
];

/** What a row of the list shows of a paper. */
export function rowMeta(paper: Paper, catalogue: Catalogue): RowMeta {
  const { data } = paper;
  const names = (facet: FacetName) =>
    facetOf(facet)
      .valuesOf(paper)
      .map((id) => facetOf(facet).termsOf(catalogue).get(id)?.name ?? id)
      .join(', ') || 'not reported';
  return {
    authors: formatAuthors(data.authors, 4),
    models: names('models'),
    training: names('training'),
    venue: formatVenue(data, catalogue.vocabulary) ?? 'preprint',
    date: data.released.slice(0, 7),
    code: data.links.code ?? '',
  };
}
