import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { yearOf } from '../src/catalogue/dates.ts';
import type { Catalogue, Paper } from '../src/catalogue/entry.ts';
import { searchDocuments, type SearchDocument } from '../src/search/document.ts';

/** What a list of papers would be narrowed down by: for each filter, the values of one paper. */
export const filters = {
  kind: () => ['Paper'],
  category: ({ data }) => data.categories,
  pattern: ({ data }) => data.patterns ?? [],
  removes: ({ data }) => data.removes ?? [],
  criterion: ({ data }) => data.criterion ?? [],
  architecture: ({ data }) => data.architectures ?? [],
  model: ({ data }) => data.models ?? [],
  task: ({ data }) => data.tasks ?? [],
  training: ({ data }) => [data.training ?? []].flat(),
  combines: ({ data }) => data.combines ?? [],
  venue: ({ data }) => [data.venue?.id ?? []].flat(),
  year: ({ data }) => [String(yearOf(data.released))],
  has: ({ data }) => [data.links.code && 'code', data.links.weights && 'weights', data.results && 'results'].filter((value) => value !== undefined),
} satisfies Record<string, (paper: Paper) => readonly string[]>;

/** What a list of papers would be ordered by. */
export const sorts = {
  date: ({ data }) => data.released,
  title: ({ data }) => data.title,
  venue: ({ data }) => data.venue?.id ?? '',
  results: ({ data }) => String(data.results?.length ?? 0),
} satisfies Record<string, (paper: Paper) => string>;

export type FilterName = keyof typeof filters;
export type SortName = keyof typeof sorts;

/** Which filters and sort keys the documents of an index carry. */
export interface FacetChoice {
  filters: readonly FilterName[];
  sorts: readonly SortName[];
}

export const allFacets: FacetChoice = { filters: Object.keys(filters) as FilterName[], sorts: Object.keys(sorts) as SortName[] };
export const noFacets: FacetChoice = { filters: [], sorts: [] };

/** The documents of the site's search, those of papers with filters and sort keys besides. */
export function facetedDocuments(catalogue: Catalogue, choice: FacetChoice): SearchDocument[] {
  const papers = new Map(catalogue.papers.map((paper) => [`/papers/${paper.slug}/`, paper]));
  return searchDocuments(catalogue).map(({ url, html }) => {
    const paper = papers.get(url);
    return { url, html: paper === undefined ? html : html.replace('<head>', `<head>${marks(paper, choice)}`) };
  });
}

function marks(paper: Paper, choice: FacetChoice): string {
  const mark = (kind: 'filter' | 'sort', name: string, content: string) => h('meta', { [`data-pagefind-${kind}`]: `${name}[content]`, content });
  return toHtml([
    ...choice.filters.flatMap((name) => filters[name](paper).map((value) => mark('filter', name, value))),
    ...choice.sorts.map((name) => mark('sort', name, sorts[name](paper))),
  ]);
}
