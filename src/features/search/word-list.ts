/** The file of the words beside the index. */
export const WORDS = 'words.txt';

/** The class of a word that half of all documents have, or more. */
export const EVERYWHERE = 9;

/**
 * The words that the index holds, with how common each is: what a query is spelled by. Written as sorted text in which
 * every line says how many letters it shares with the one before ("0pruning 9", "5ed" …), which is small and packs well.
 */
export class WordList {
  readonly #words: readonly string[];
  readonly #commonness: ReadonlyMap<string, number>;

  /** @param commonness each word with its class, from 0 to `EVERYWHERE`. */
  constructor(commonness: ReadonlyMap<string, number>) {
    this.#commonness = commonness;
    this.#words = [...commonness.keys()].toSorted();
  }

  /** @param counts how many documents have each word. @param total how many entries there are: the pages of terms only repeat their words. */
  static ofCounts(counts: ReadonlyMap<string, number>, total: number): WordList {
    // One less each time a word is in half as many documents.
    const commonness = (share: number) => Math.max(0, EVERYWHERE + 1 - Math.ceil(-Math.log2(share)));
    return new WordList(new Map([...counts].map(([word, count]) => [word, commonness(count / total)])));
  }

  has(word: string): boolean {
    return this.#commonness.has(word);
  }

  /** Whether a word of the list begins so: the engine finds it while it is being typed. */
  hasBeginning(beginning: string): boolean {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle]! < beginning) low = middle + 1;
      else high = middle;
    }
    return this.#words[low]?.startsWith(beginning) ?? false;
  }

  /** From 0 for the rarest to `EVERYWHERE`. */
  commonnessOf(word: string): number {
    return this.#commonness.get(word) ?? 0;
  }

  words(): readonly string[] {
    return this.#words;
  }

  encode(): string {
    let previous = '';
    return this.#words
      .map((word) => {
        const shared = sharedLength(previous, word);
        previous = word;
        const commonness = this.commonnessOf(word);
        return `${shared.toString(36)}${word.slice(shared)}${commonness === 0 ? '' : ` ${commonness}`}`;
      })
      .join('\n');
  }

  static decode(text: string): WordList {
    let previous = '';
    return new WordList(
      new Map(
        text.split('\n').flatMap((line) => {
          if (line === '') return [];
          const [ending = '', commonness = '0'] = line.slice(1).split(' ');
          previous = previous.slice(0, Number.parseInt(line.charAt(0), 36)) + ending;
          return [[previous, Number(commonness)] as const];
        }),
      ),
    );
  }
}

/** At most 35, the largest number that one character can say. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length, 35) && a[length] === b[length]) length++;
  return length;
}

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
      return { known, likeness: (2 * asked.intersection(own).size) / (asked.size + own.size) };
    })
    .filter(({ likeness }) => likeness >= 0.4)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ known }) => known);
}
