import type { Catalogue } from './entry.ts';

/** Remembers what was made of a catalogue, since every page asks for it again. */
export function oncePer<Result>(make: (catalogue: Catalogue) => Result): (catalogue: Catalogue) => Result {
  const made = new WeakMap<Catalogue, Result>();
  return (catalogue) => {
    const known = made.get(catalogue) ?? make(catalogue);
    made.set(catalogue, known);
    return known;
  };
}
