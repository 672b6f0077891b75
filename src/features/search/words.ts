/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A text in small letters, without accents: "Łukasz" gives "lukasz". */
const plain = (text: string): string =>
  // Most texts are of plain letters already.
  !/[^\0-\x7f]/.test(text)
    ? text.toLowerCase()
    : text
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[łøđðþßæœı]/g, (letter) => LETTERS[letter]!);

/** The words of a text as they are compared: "SD v1.5" gives "sd", "v1" and "5". */
export const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that mean the same here: for the first the second is asked for, by which whatever has the first is found as well. */
const SAME: Readonly<Record<string, string>> = {
  phone: 'mobile',
  phones: 'mobile',
  smartphone: 'mobile',
  smartphones: 'mobile',
  smallest: 'small',
  fastest: 'fast',
  satellite: 'sensing',
  satellites: 'sensing',
  licence: 'license',
  licences: 'license',
};

/** A word, or the one that stands for it. */
export const sameWord = (word: string): string => SAME[word] ?? word;

/** A text as one word without case, accents and punctuation: how two spellings are compared. "U-Net" gives "unet". */
export const fold = (text: string): string => wordsOf(text).join('');

/** How a name may be called: "P-ESD / P-AC" by each half, "PartiPrompts (P2)" also without what is in brackets. */
export const nameForms = (name: string): string[] => [...new Set([name, ...name.split(' / '), name.replace(/\s*\([^)]*\)/g, '')])].filter(Boolean);

/** The word that an entry is found by through its name alone. */
export const nameWord = (name: string): string => `called${fold(name)}`;

/** The most words that a name written apart may have. */
const LONGEST = 5;

/**
 * Words with those joined that are one word to us: "sd", "v1", "5" become "sdv15" where that is known. The longest win.
 * @param isOne whether a word is known that is made of these parts.
 */
export function join(words: readonly string[], isOne: (word: string, parts: readonly string[]) => boolean): string[] {
  const joined: string[] = [];
  for (let start = 0; start < words.length;) {
    const run = (length: number) => words.slice(start, start + length);
    let length = Math.min(LONGEST, words.length - start);
    while (length > 1 && !isOne(run(length).join(''), run(length))) length--;
    joined.push(run(length).join(''));
    start += length;
  }
  return joined;
}

/** Every known word that neighbors in a text make when they are written together: what `join` may ask for. */
export function joinable(words: readonly string[], isKnown: (word: string) => boolean): string[] {
  return words.flatMap((_, start) =>
    Array.from({ length: LONGEST - 1 }, (_, more) => words.slice(start, start + more + 2))
      .filter((run, more) => run.length === more + 2)
      .map((run) => run.join(''))
      .filter(isKnown),
  );
}
