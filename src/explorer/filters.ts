import { choiceOf, type KnownValues, type State } from './state.ts';

/** A condition as the search engine takes it: https://pagefind.app/docs/js-api-filtering/ */
export type Condition = Record<string, unknown>;

/** Only papers are listed; the index holds tools, tutorials and guides as well. */
export const PAPERS: Condition = { kind: 'Paper' };

/**
 * What the state asks for, as a condition: any of the values within a facet, all of the facets, none of what is excluded.
 * @param counted the facets whose values are to be counted. The search engine loads a facet when a condition names it,
 *   so these are named in a way that lets everything through; the others cost nothing.
 * @param without a facet whose included values are left out of it, to count what its other values would give.
 */
export function conditionOf(
  state: State,
  known: KnownValues,
  years: readonly number[],
  counted: readonly string[] = [],
  without?: string,
): Condition {
  const all: Condition[] = [PAPERS];
  const none: Condition[] = [];
  for (const parameter of counted) {
    const condition = { [parameter]: known[parameter]?.[0] ?? '' };
    all.push({ any: [condition, { not: condition }] });
  }
  for (const parameter of Object.keys(known)) {
    const { include, exclude } = choiceOf(state, parameter);
    if (include.length > 0 && parameter !== without) all.push({ any: include.map((value) => ({ [parameter]: value })) });
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
