import type { Term } from '../schema/vocabulary.ts';

/** A term with the entries that bear it. */
export interface Section<Member> {
  id: string;
  term: Term;
  entries: Member[];
}

/** Entries under the terms of a vocabulary, in its order. An entry with several terms stands under its first. */
export function sections<Member>(
  entries: readonly Member[],
  terms: Record<string, Term>,
  termOf: (entry: Member) => string | undefined,
): Section<Member>[] {
  return Object.entries(terms).map(([id, term]) => ({ id, term, entries: entries.filter((entry) => termOf(entry) === id) }));
}
