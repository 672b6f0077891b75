import { takeIdentifiers } from './identifiers.ts';
import { corrected } from './spelling.ts';
import { EVERYWHERE, type WordList } from './word-list.ts';
import { join, wordsOf } from './words.ts';

/** What a reader typed, as the search understands it. */
export interface Query {
  /** What is asked of the search engine, word by word. */
  words: string[];
  /** The same with no words joined. */
  apart: string[];
  /** Those of them that stand for an identifier, an address or a pattern: these match wholly or not at all. */
  identifiers: string[];
  /** What was meant, as it is compared with names and titles: what was typed, its spelling mended. */
  text: string;
  /** Whether the spelling was mended. */
  mended: boolean;
  /** Words that nothing in the list comes near. */
  unknown: string[];
  /** Whether the last word is a whole one, not the beginning of another. */
  complete: boolean;
}

/** Words that say nothing by themselves. */
const EMPTY = new Set('a al an and at by et for from how in is of on or that the this to via what which with'.split(' '));

/** Understands what was typed: identifiers become one word, words written apart are joined, slips are mended. */
export function understand(typed: string, list: WordList): Query {
  const { identifiers, rest } = takeIdentifiers(typed);
  const has = (word: string) => list.has(word);
  const unknown: string[] = [];
  const mended = new Set<string>();

  const mend = (word: string): string | undefined => {
    if (isKnown(word, list)) return word;
    const meant = corrected(word, list);
    if (meant === undefined) unknown.push(word);
    else mended.add(meant);
    return meant;
  };
  // Joined before they are mended, since "sd v1 5" is known though "v1" may not be, and after, since a mended word may
  // complete a name.
  const stretches = rest.map((stretch) => join(wordsOf(stretch), has).flatMap((word) => mend(word) ?? []));
  const words = stretches.flatMap((spelled) => join(spelled, has));
  const apart = mended.size > 0 ? stretches.flat() : rest.flatMap(wordsOf).filter((word) => isKnown(word, list));
  return {
    words: [...identifiers, ...telling(words, list, identifiers.length === 0)],
    apart: [...identifiers, ...telling(apart, list, identifiers.length === 0)],
    identifiers,
    text: mended.size > 0 ? stretches.flat().join(' ') : typed.trim(),
    mended: mended.size > 0,
    unknown,
    complete: words.length > 0 ? has(words.at(-1)!) : identifiers.length > 0,
  };
}

/** The words that tell entries apart. Where none does and one is needed, one: among what is everywhere a second adds nothing but bytes. */
function telling(words: readonly string[], list: WordList, isNeeded: boolean): readonly string[] {
  const meaning = words.filter((word) => !EMPTY.has(word));
  const left = meaning.filter((word) => list.commonnessOf(word) < EVERYWHERE);
  if (left.length > 0 || !isNeeded) return left;
  return (meaning.length > 0 ? meaning : words).slice(-1);
}

/** Whether the search engine knows a word: itself, one that begins so, or another form of it. */
const isKnown = (word: string, list: WordList): boolean => [word, ...stems(word)].some((form) => list.hasBeginning(form));

/** What may be left of a word without its ending; the engine takes off more, but knows what these begin. */
const stems = (word: string): string[] =>
  ['s', 'es', 'd', 'ed', 'ing', 'ly']
    .filter((ending) => word.endsWith(ending))
    .map((ending) => word.slice(0, -ending.length))
    .filter((stem) => stem.length >= 4);
