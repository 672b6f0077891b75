import type { Catalogue } from './entry.ts';

/** Remembers what was made of a catalogue, or of a part of it, since every page asks for it again. */
export function oncePer<Result, Source extends object = Catalogue>(make: (source: Source) => Result): (source: Source) => Result {
  const made = new WeakMap<Source, Result>();
  return (source) => {
    const known = made.get(source) ?? make(source);
    made.set(source, known);
    return known;
  };
}
