import type { Term } from '../schema/vocabulary.ts';

/** A term that stands in a text: its id, and where it was found. */
export interface FoundTerm {
  id: string;
  start: number;
  end: number;
}

/**
 * The terms of one vocabulary whose name or alias stands in a text as a whole word, in the order of the text. Spaces
 * and hyphens are alike, a plural counts, and of spellings that overlap the longest wins: "SDXL Turbo" is not SDXL.
 */
export function findTerms(text: string, terms: Readonly<Record<string, Term>>): FoundTerm[] {
  const all = Object.entries(terms).flatMap(([id, { name, aliases }]) =>
    [id, name, ...aliases].flatMap((spelling) =>
      [...text.matchAll(wholeWord(spelling))].filter(([found]) => isMeant(found)).map((match) => span(id, match)),
    ),
  );
  const longestFirst = all.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const found: FoundTerm[] = [];
  for (const one of longestFirst) if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
  return found.toSorted((a, b) => a.start - b.start);
}

const span = (id: string, match: RegExpMatchArray): FoundTerm => ({ id, start: match.index!, end: match.index! + match[0].length });

/** Neither part of a longer word or number ("unstructured", "SD 2.1") nor the second half of a compound ("semi-structured"). */
function wholeWord(spelling: string): RegExp {
  const parts = spelling.split(/[\s-]+/).map((part) => RegExp.escape(part));
  return new RegExp(`(?<![\\p{L}\\p{N}.-])${parts.join('[\\s-]+')}s?(?![\\p{L}\\p{N}]|[.:]\\p{N})`, 'giu');
}

/** A short name is meant only where it is written like one: DiT and SiT, not "sit". */
const isMeant = (found: string) => found.length > 5 || /\p{Lu}|\d/u.test(found.slice(1)) || /^\p{Lu}$/u.test(found);
