import { formatAuthors, formatVenue } from '../catalogue/publication.ts';
import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { facets, facetOf, type FacetName } from '../catalogue/taxonomy.ts';
import { fold } from './words.ts';

/** What a row of the list shows of a paper besides. */
export interface RowMeta {
  authors: string;
  models: string;
  training: string;
  venue: string;
  date: string;
  code: string;
}

/** By what a paper is filtered and sorted, in the terms of the search engine. */
export interface Keys {
  filters: readonly (readonly [name: string, value: string])[];
  sorts: Readonly<Record<string, string>>;
}

/** What a row of the list shows of a paper besides. */
export interface RowMeta {
  authors: string;
  models: string;
  training: string;
  venue: string;
  date: string;
  code: string;
}

/** Stands after every word: what has no venue comes last. */
const LAST = '~';

/** Filters by every facet, and the keys of the four orders. Every paper has every key, since one without is left out. */
export function paperKeys(paper: Paper, { vocabulary }: Catalogue): Keys {
  const { data } = paper;
  return {
    filters: [['kind', 'Paper'], ...facets.flatMap(({ parameter, valuesOf }) => valuesOf(paper).map((value) => [parameter, value] as const))],
    sorts: {
      date: data.released.padEnd(10, '-00'),
      title: fold(data.name ?? data.title),
      venue: formatVenue(data, vocabulary)?.toLowerCase() ?? LAST,
      // Padded, so that the order is the same whether digits are compared as numbers or as text.
      results: String((data.results ?? []).length).padStart(4, '0'),
    },
  };
}

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
