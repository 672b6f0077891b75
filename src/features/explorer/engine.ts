import { ask, CONSIDERED, loadPagefind, look, phrase, readQuery, toFound, type PagefindData } from '../search/find.ts';
import type { Query } from '../search/query.ts';
import { rank } from '../search/rank.ts';
import { choiceOf, sortOf, type KnownValues, type Sort, type State } from './state.ts';

/** A condition as the search engine takes it: https://pagefind.app/docs/js-api-filtering/ */
type Condition = Record<string, unknown>;

/** Only papers are listed; the index holds tools, tutorials and guides as well. */
const PAPERS: Condition = { kind: 'Paper' };

/** What the panel offers to filter by. */
export interface Offered {
  values: KnownValues;
  years: readonly number[];
  /** Facets of which a paper must have every chosen value, as code and weights; of the others, any. */
  every: ReadonlySet<string>;
}

/**
 * What the state asks for, as a condition: any or every of the values within a facet, all of the facets, none of what is
 * excluded.
 * @param counted the facets whose values are to be counted. The search engine loads a facet when a condition names it,
 *   so these are named in a way that lets everything through; the others cost nothing.
 * @param without a facet whose included values are left out of it, to count what its other values would give.
 */
export function conditionOf(state: State, { values, years, every }: Offered, counted: readonly string[] = [], without?: string): Condition {
  const all: Condition[] = [PAPERS];
  const none: Condition[] = [];
  for (const parameter of counted) {
    const condition = { [parameter]: values[parameter]?.[0] ?? '' };
    all.push({ any: [condition, { not: condition }] });
  }
  for (const parameter of Object.keys(values)) {
    const { include, exclude } = choiceOf(state, parameter);
    const wanted = include.map((value) => ({ [parameter]: value }));
    if (every.has(parameter)) all.push(...wanted);
    else if (wanted.length > 0 && parameter !== without) all.push({ any: wanted });
    none.push(...exclude.map((value) => ({ [parameter]: value })));
  }
  const { from = -Infinity, to = Infinity } = state.years;
  if (Number.isFinite(from) || Number.isFinite(to)) {
    const within = years.filter((year) => year >= from && year <= to);
    // No year is within an empty range, and nothing is found.
    all.push(within.length > 0 ? { any: within.map((year) => ({ year: String(year) })) } : { kind: 'Nothing' });
  }
  return none.length > 0 ? { all, none } : { all };
}

/** What a state finds. */
export interface FoundPapers {
  total: number;
  /** How many papers each value would give, by parameter and value. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
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
  // As in the search box, what is called as was typed comes first.
  const looked = main.results.slice(0, CONSIDERED).map((result) => toFound(result));
  const best = query !== undefined && sorted.by === 'relevance' ? rank(await look(looked), query) : [];
  const take = async (from: number, to: number) => {
    const others = main.results.slice(Math.max(from, best.length), to);
    return [...best.slice(from, to), ...(await Promise.all(others.map((result) => result.data())))];
  };
  return { total: main.results.length, counts, query, whole, take };
}

/** How the engine is asked for an order: those without a venue come last both ways (`papersInOrder`). */
const pagefindSort = ({ by, reversed }: Sort): object =>
  by === 'venue' && reversed ? { 'venue-reversed': 'asc' } : { [by]: reversed ? 'desc' : 'asc' };
