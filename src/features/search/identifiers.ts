import { unescapePercent } from '../../schema/plain.ts';
import { fold } from './words.ts';

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
