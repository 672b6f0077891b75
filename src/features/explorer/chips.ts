import { choose, EMPTY, sideOf, type State } from './state.ts';
import type { Value } from './values.ts';

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
