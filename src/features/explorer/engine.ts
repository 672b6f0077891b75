import { ask, CONSIDERED, look, phrase } from '../search/ask.ts';
import { readQuery } from '../search/find.ts';
import { loadPagefind, type PagefindData, type PagefindResult } from '../search/pagefind.ts';
import type { Query } from '../search/query.ts';
import { rank } from '../search/rank.ts';
import { conditionOf, PAPERS, type Offered } from './filters.ts';
import { choiceOf, sortOf, type Sort, type State } from './state.ts';

/** How many papers each value would give, by parameter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a state finds. */
export interface FoundPapers {
  total: number;
  counts: Counts;
  /** How the words were understood; undefined without words. */
  query: Query | undefined;
  /** Whether the papers have all the words, and not just some of them. */
  whole: boolean;
  /** The papers from one place to another, in order. */
  take: (from: number, to: number) => Promise<PagefindData[]>;
}

/**
 * Asks the search engine what a state finds, with counts that stay right as values are chosen.
 * @param counted the facets whose values are counted; a list of ten thousand papers pays for each.
 */
export async function find(base: string, state: State, offered: Offered, counted: readonly string[] = []): Promise<FoundPapers> {
  const pagefind = await loadPagefind(base);
  const query = state.query === '' ? undefined : await readQuery(base, state.query);
  const sorted = sortOf(state);
  const sort = sorted.by === 'relevance' ? undefined : pagefindSort(sorted);
  const search = (words: string | null, of: readonly string[], without?: string) =>
    pagefind.search(words, { filters: conditionOf(state, offered, of, without), ...(sort && { sort }) });

  let words = query === undefined ? null : phrase(query.words, query);
  let whole = true;
  let main = await search(words, counted);
  if (query !== undefined && main.results.length === 0) {
    // Nothing fits: perhaps because of the words, which the search knows to put otherwise, perhaps because of the filters.
    const answer = await ask(pagefind, query, PAPERS);
    const otherwise = phrase(answer.words, query);
    if (otherwise !== words) [words, whole, main] = [otherwise, answer.whole, await search(otherwise, counted)];
  }
  const counts: Record<string, Record<string, number>> = { ...main.filters };
  // Where values of a facet add up, the counts of its other values are those without its own choice.
  for (const parameter of counted) {
    if (choiceOf(state, parameter).include.length === 0 || offered.every.has(parameter)) continue;
    counts[parameter] = (await search(words, [parameter], parameter)).filters[parameter] ?? {};
  }
  return { total: main.results.length, counts, query, whole, take: await inTurn(state, main.results, query) };
}

/** How the engine is asked for an order (src/features/search/orders.ts): those without a venue come last both ways. */
const pagefindSort = ({ by, reversed }: Sort): object =>
  by === 'venue' && reversed ? { 'venue-reversed': 'asc' } : { [by]: reversed ? 'desc' : 'asc' };

/** Gives results in the order that a state asks for. */
async function inTurn(state: State, results: readonly PagefindResult[], query: Query | undefined): Promise<FoundPapers['take']> {
  const load = (some: readonly PagefindResult[]) => Promise.all(some.map((result) => result.data()));
  if (sortOf(state).by === 'relevance' && query !== undefined) {
    // As in the search box: what is called as was typed comes first, whatever the engine thinks of it.
    const best = rank(await look(results.slice(0, CONSIDERED).map((result) => ({ result, tier: 0 }))), query);
    return async (from, to) => [...best.slice(from, to), ...(await load(results.slice(Math.max(from, best.length), to)))];
  }
  return (from, to) => load(results.slice(from, to));
}
