import { TRACKING } from '../../schema/plain.ts';

/** The orders in which the list can stand. Relevance is there only with a query. */
export const SORTS = ['date', 'title', 'venue', 'results', 'relevance'] as const;
export type SortName = (typeof SORTS)[number];

/** An order, turned round or not: dates from the newest, words from A, results from the most. */
export interface Sort {
  by: SortName;
  reversed: boolean;
}

/** Values of one facet that a paper must have one of, and values that it must not have. */
interface Choice {
  include: readonly string[];
  exclude: readonly string[];
}

/** First and last year, each left open where undefined. */
export interface Years {
  from: number | undefined;
  to: number | undefined;
}

/** Everything that a reader chose; the whole of it stands in the address. */
export interface State {
  query: string;
  /** By the parameter of the facet, such as `category`. */
  choices: Readonly<Record<string, Choice>>;
  years: Years;
  /** Undefined is the natural order: by relevance with a query, else newest first. */
  sort: Sort | undefined;
}

/** The values that each facet knows, by its parameter. The year is a range and not among them. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

/** Which side of a facet a value is on. */
export type Side = 'include' | 'exclude' | undefined;

export const EMPTY: State = { query: '', choices: {}, years: { from: undefined, to: undefined }, sort: undefined };

const NO_CHOICE: Choice = { include: [], exclude: [] };

/** What is chosen in one facet. */
export const choiceOf = ({ choices }: State, parameter: string): Choice => choices[parameter] ?? NO_CHOICE;

/** The order in which the list stands. Without a query there is no relevance. */
export function sortOf({ sort, query }: State): Sort {
  const natural: Sort = { by: query === '' ? 'date' : 'relevance', reversed: false };
  return sort === undefined || (sort.by === 'relevance' && query === '') ? natural : sort;
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ query, choices, years }: State): boolean =>
  query !== '' ||
  years.from !== undefined ||
  years.to !== undefined ||
  Object.values(choices).some(({ include, exclude }) => include.length + exclude.length > 0);

/**
 * Reads the state out of an address: `?category=structured&model=sdxl,!flux-dev&year=2023-2025&has=code&q=…&sort=title`.
 * A `!` excludes a value, a `-` before an order turns it round.
 * @returns the state, and what was in the address but means nothing here, as it was written; what follows readers is
 *   left out without a word.
 */
export function parseState(search: string, known: KnownValues): { state: State; ignored: string[] } {
  const ignored: string[] = [];
  let state = EMPTY;
  for (const [name, text] of new URLSearchParams(search)) {
    const values = Object.hasOwn(known, name) ? known[name] : undefined;
    const [sort, years] = [name === 'sort' ? parseSort(text) : undefined, name === 'year' ? parseYears(text) : undefined];
    if (name === 'q') state = { ...state, query: text.trim() };
    else if (sort !== undefined) state = { ...state, sort };
    else if (years !== undefined) state = { ...state, years };
    else if (values === undefined) {
      if (!TRACKING.test(name)) ignored.push(`${name}=${text}`);
    } else {
      for (const part of text.split(',').filter(Boolean)) {
        const value = part.replace(/^!/, '');
        if (values.includes(value)) state = choose(state, name, value, part.startsWith('!') ? 'exclude' : 'include');
        else ignored.push(`${name}=${part}`);
      }
    }
  }
  return { state, ignored };
}

function parseSort(text: string): Sort | undefined {
  const by = SORTS.find((name) => name === text.replace(/^-/, ''));
  return by === undefined ? undefined : { by, reversed: text.startsWith('-') };
}

function parseYears(text: string): Years | undefined {
  const ends = text.split('-');
  if (ends.length > 2 || !ends.every((end) => /^(?:\d{4})?$/.test(end)) || !ends.some(Boolean)) return undefined;
  const [from, to] = ends.map((end) => Number(end) || undefined);
  return { from, to: ends.length === 1 ? from : to };
}

/** The state as a query string with its "?", short, readable and always the same for the same state; empty for the whole list. */
export function formatState(state: State, known: KnownValues): string {
  const parts: string[] = [];
  for (const [parameter, values] of Object.entries(known)) {
    // In the order in which the facet lists them, so that two ways to the same choice give the same address.
    const { include, exclude } = choiceOf(state, parameter);
    const written = [
      ...values.filter((value) => include.includes(value)),
      ...values.filter((value) => exclude.includes(value)).map((value) => `!${value}`),
    ];
    if (written.length > 0) parts.push(`${parameter}=${written.join(',')}`);
  }
  const { from, to } = state.years;
  if (from !== undefined || to !== undefined) parts.push(`year=${from === to ? from : `${from ?? ''}-${to ?? ''}`}`);
  if (state.query !== '') parts.push(`q=${encodeURIComponent(state.query).replaceAll('%20', '+')}`);
  const [sort, natural] = [sortOf(state), sortOf({ ...state, sort: undefined })];
  if (sort.by !== natural.by || sort.reversed) parts.push(`sort=${sort.reversed ? '-' : ''}${sort.by}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The state with one value included, excluded, or neither. */
export function choose(state: State, parameter: string, value: string, side: Side): State {
  const choice = choiceOf(state, parameter);
  const without: Choice = { include: choice.include.filter((other) => other !== value), exclude: choice.exclude.filter((other) => other !== value) };
  const next = side === undefined ? without : { ...without, [side]: [...without[side], value] };
  return { ...state, choices: { ...state.choices, [parameter]: next } };
}

/** Which side of a facet a value is on. */
export function sideOf(state: State, parameter: string, value: string): Side {
  const { include, exclude } = choiceOf(state, parameter);
  return include.includes(value) ? 'include' : exclude.includes(value) ? 'exclude' : undefined;
}

/** A value of a facet, and what it is called. */
type Named = Record<'parameter' | 'value' | 'label', string>;

/** Something that narrows the list, and the state without it. */
export interface Chip {
  label: string;
  without: State;
}

/** Everything that narrows the list. */
export function chipsOf(state: State, values: readonly Named[]): Chip[] {
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
