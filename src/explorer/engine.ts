import { loadPagefind, type Pagefind, type PagefindData, type PagefindSearch } from '../search/pagefind.ts';
import { readQuery } from '../search/find.ts';
import { conditionOf } from './filters.ts';
import { directionOf } from './sort-table.ts';
import { choiceOf, sortOf, type KnownValues, type State } from './state.ts';

/** How many papers each value would give, by parameter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a state finds. */
export interface Found {
  total: number;
  counts: Counts;
  /** The papers from one place to another, in order. */
  take: (from: number, to: number) => Promise<PagefindData[]>;
}

/**
 * Asks the search engine what a state finds, with counts that stay right as values are chosen.
 * @param counted the facets whose values are counted; a list of ten thousand papers pays for each.
 */
export async function find(base: string, state: State, known: KnownValues, years: readonly number[], counted: readonly string[]): Promise<Found> {
  const pagefind = await loadPagefind(base);
  const query = state.query === '' ? null : (await readQuery(base, state.query)).words.join(' ');
  const main = await search(pagefind, query, state, conditionOf(state, known, years, counted));
  const counts: Record<string, Record<string, number>> = { ...main.filters };
  // Within a facet values add up, so the counts of its other values are those without its own choice.
  for (const parameter of counted) {
    if (choiceOf(state, parameter).include.length === 0) continue;
    const others = await search(pagefind, query, state, conditionOf(state, known, years, [parameter], parameter));
    counts[parameter] = others.filters[parameter] ?? {};
  }
  return {
    total: main.results.length,
    counts,
    take: (from, to) => Promise.all(main.results.slice(from, to).map((result) => result.data())),
  };
}

function search(pagefind: Pagefind, query: string | null, state: State, filters: object): Promise<PagefindSearch> {
  const { by, reversed } = sortOf(state);
  const sort = by === 'relevance' ? {} : { sort: { [by]: directionOf(by, reversed) === 'descending' ? 'desc' : 'asc' } };
  return pagefind.search(query, { filters, ...sort });
}
