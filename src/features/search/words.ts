import { unescapePercent } from '../../schema/plain.ts';

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

/**
 * The search engine drops punctuation, so that "2:4" becomes "24" and loses to "24 hours", and an address falls into
 * pieces that are everywhere. Each of these is one word instead, made by the same code in the index and in a query.
 */
interface Form {
  /** What every match has in it: told far sooner than that there is no match. */
  sign: RegExp;
  pattern: RegExp;
  toWord: (match: RegExpMatchArray) => string;
}

const arxiv = (match: RegExpMatchArray) => `arxiv${fold(match[1]!)}`;

// The first that fits wins: a DOI of arXiv is an arXiv identifier, and an address of arXiv is no address to us.
const FORMS: readonly Form[] = [
  {
    sign: /openreview\.net/i,
    pattern: /(?:https?:\/\/)?(?:www\.)?openreview\.net\/\w+\?(?:\S*?&)?id=([\w-]+)\S*/gi,
    toWord: ([, id]) => `openreview${fold(id!)}`,
  },
  { sign: /10\.48550/, pattern: /\S*10\.48550\/arxiv\.([a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})\S*/gi, toWord: arxiv },
  {
    sign: /10\.\d{4}/,
    pattern: /(?:doi:?\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/|(?<!\S))(10\.\d{4,9}\/\S+)/gi,
    toWord: ([, id]) => `doi${fold(unescapePercent(id!))}`,
  },
  // Inside any address or none, with or without its version: abs, pdf, html, alphaXiv, Hugging Face papers, "arXiv:…".
  { sign: /\d{4}\.\d{4}/, pattern: /(?:arxiv[\s:]+)?[^\s,;]*?(?<!\d)(\d{4}\.\d{4,5})(?:v\d+)?(?!\d)[^\s,;]*/gi, toWord: arxiv },
  {
    sign: /[a-z]\/\d{7}/i,
    pattern: /(?:arxiv[\s:]+)?[^\s,;]*?(?<![a-z-])([a-z][a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)[^\s,;]*/gi,
    toWord: arxiv,
  },
  {
    sign: /:\/\/|git@|www\.|\.(?:com|org|io|co|net|ai|me|dev|edu)\//i,
    pattern:
      /(?:https?:\/\/|git@|www\.)[^\s,;]+|(?:github\.com|huggingface\.co)\/[^\s,;]+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|io|co|net|ai|me|dev|edu)\/[^\s,;]*/gi,
    toWord: ([address]) => `link${addressWord(address)}`,
  },
  {
    sign: /[\dn]\s?(?:[:∶：]|-?of|\sof|\sout)/iu,
    pattern: /(?<![\p{L}\p{N}.:])(\d{1,2}|n)\s?(?:[:∶：]|-?of-?|\sof\s|\sout of\s)\s?(\d{1,2}|m)(?![\p{L}\p{N}]|[.:]\d)/giu,
    toWord: ([, kept, block]) => `${kept}of${block}`.toLowerCase(),
  },
];

/** What an address names, however it is written: of a repository its owner and name, of a page its host and path. */
function addressWord(address: string): string {
  const [host = '', ...path] = address
    .replace(/^(?:https?:\/\/|git@)?(?:www\.)?/i, '')
    .replace(/^github\.com:/i, 'github.com/')
    .replace(/[?#].*$/, '')
    .replace(/[/.)\]>]+$/, '')
    .split('/');
  const named = /^(?:github\.com|huggingface\.co)$/i.test(host) ? path.slice(0, 2) : path;
  return fold([host, ...named].join('/').replace(/\.git$/i, ''));
}

export interface Taken {
  /** What was found, a word each. */
  identifiers: string[];
  /** The stretches of text between them. */
  rest: string[];
}

/** Takes identifiers, addresses and N:M patterns out of a text, be they written in full-width characters. */
export function takeIdentifiers(text: string): Taken {
  const identifiers: string[] = [];
  let rest = text.normalize('NFKC').replaceAll('\n', ' ');
  for (const { sign, pattern, toWord } of FORMS) {
    if (!sign.test(rest)) continue;
    for (const match of rest.matchAll(pattern)) identifiers.push(toWord(match));
    rest = rest.replace(pattern, '\n');
  }
  return { identifiers: [...new Set(identifiers)], rest: rest.split('\n').filter((stretch) => stretch.trim() !== '') };
}
