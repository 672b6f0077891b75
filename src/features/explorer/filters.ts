import { fold } from '../search/words.ts';
import { choose, EMPTY, sideOf, type State, choiceOf, type KnownValues } from './state.ts';

/** A value of a facet as the panel shows it. */
export interface Value {
  element: HTMLElement;
  parameter: string;
  value: string;
  label: string;
}

/** Every value that the panel offers, in its order. */
export const valuesIn = (panel: HTMLElement): Value[] =>
  [...panel.querySelectorAll<HTMLElement>('[data-facet] [data-value]')].map((element) => ({
    element,
    parameter: element.closest<HTMLElement>('[data-facet]')!.dataset['facet']!,
    value: element.dataset['value']!,
    label: element.querySelector('.facet-name')!.textContent,
  }));

/** Lets a reader type to find the values of a long facet by any of their spellings. Chosen values stay in sight. */
export function makeFindable(box: HTMLInputElement): void {
  const facet = box.closest('fieldset')!;
  const values = [...facet.querySelectorAll<HTMLElement>('[data-value]')];
  const none = facet.querySelector<HTMLElement>('[data-none]')!;
  const isFound = (value: HTMLElement) => value.dataset['spellings']!.includes(fold(box.value));
  const isChosen = (value: HTMLElement) => value.querySelector(':checked, [aria-pressed="true"]') !== null;
  const first = () => values.find(isFound)?.querySelector('input');

  box.addEventListener('input', () => {
    for (const value of values) value.hidden = !isFound(value) && !isChosen(value);
    none.hidden = values.some(isFound);
  });
  box.addEventListener('keydown', (event) => {
    // These keys belong to whoever composes a word.
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (box.value.trim() !== '') first()?.click();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      first()?.focus();
    }
  });
}

/** Something that narrows the list, and the state without it. */
export interface Chip {
  label: string;
  without: State;
}

/** Everything that narrows the list. */
export function chipsOf(state: State, values: readonly Value[]): Chip[] {
  const chosen = values.flatMap(({ parameter, value, label }) => {
    const side = sideOf(state, parameter, value);
    return side ? [{ label: side === 'exclude' ? `not ${label}` : label, without: choose(state, parameter, value, undefined) }] : [];
  });
  const range = describeYears(state.years);
  if (range !== undefined) chosen.push({ label: range, without: { ...state, years: EMPTY.years } });
  if (state.query !== '') chosen.push({ label: `“${state.query}”`, without: { ...state, query: '' } });
  return chosen;
}

function describeYears({ from, to }: State['years']): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `until ${to}`;
  if (to === undefined) return `${from} and later`;
  return from === to ? String(from) : `${from}–${to}`;
}

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
