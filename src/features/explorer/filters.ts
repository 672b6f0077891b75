import { choiceOf, type KnownValues, type State } from './state.ts';

/** A condition as the search engine takes it: https://pagefind.app/docs/js-api-filtering/ */
export type Condition = Record<string, unknown>;

/** Only papers are listed; the index holds tools, tutorials and guides as well. */
export const PAPERS: Condition = { kind: 'Paper' };

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
