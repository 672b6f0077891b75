import type { WordList } from './word-list.ts';

/** Shorter words are too near to each other for a guess. */
const SHORTEST = 5;
const MOST_SLIPS = 2;

/**
 * How many slips of the hand lie between two words: a letter wrong, missing, too many, or swapped with its neighbor
 * (the optimal string alignment distance). Infinity as soon as there are more than `most`.
 */
export function slips(a: string, b: string, most = MOST_SLIPS): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return Infinity;
    [beforeLast, last] = [last, current];
  }
  const distance = last[b.length]!;
  return distance > most ? Infinity : distance;
}

/**
 * The known word that was most likely meant: of the nearest one with the same first letter, which slips seldom touch,
 * then the commonest.
 */
export function corrected(word: string, list: WordList): string | undefined {
  if (word.length < SHORTEST || /^\d+$/.test(word)) return undefined;
  const candidates = list
    .words()
    .map((known) => ({ known, distance: slips(word, known) }))
    .filter(({ distance }) => distance !== Infinity);
  const badness = ({ known, distance }: { known: string; distance: number }) =>
    distance + (known.startsWith(word.charAt(0)) ? 0 : 0.5) - list.commonnessOf(known) / 25;
  return candidates.toSorted((a, b) => badness(a) - badness(b))[0]?.known;
}

/** Pairs of neighboring letters, the ends marked. */
const pairs = (word: string): Set<string> => new Set(Array.from({ length: word.length + 1 }, (_, at) => ` ${word} `.slice(at, at + 2)));

/** The known words that look most like what was written, best first: what to offer when nothing else is left to say. */
export function lookalikes(word: string, list: WordList, most: number): string[] {
  const asked = pairs(word);
  return list
    .words()
    .filter((known) => known.length >= 4 && !/\d/.test(known))
    .map((known) => {
      const own = pairs(known);
      const shared = [...asked].filter((pair) => own.has(pair)).length;
      return { known, likeness: (2 * shared) / (asked.size + own.size) };
    })
    .filter(({ likeness }) => likeness >= 0.4)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ known }) => known);
}
