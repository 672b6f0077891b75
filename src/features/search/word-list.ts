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
    this.#words = [...commonness.keys()].toSorted(byCode);
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

/** By code unit, as strings are compared with `<`. */
const byCode = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** At most 35, the largest number that one character can say. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length, 35) && a[length] === b[length]) length++;
  return length;
}
