import { parse } from '@retorquere/bibtex-parser';
import { decodeHTMLStrict } from 'entities';
import { splitMath } from '../schema/plain.ts';
import { FORMATTING, judgeText, oneLine, titleText, withoutUnwanted } from '../schema/text.ts';

/**
 * What a source says as one line of plain text that an entry may hold: entities read, line breaks and invisible
 * characters gone. A source is a stranger: anything but text is nothing.
 * @param most characters; what is longer is cut at a word.
 */
export function cleanText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Twice, since sources escape what was escaped already; what then still looks like an entity is none.
  const decoded = withoutUnwanted(decodeHTMLStrict(decodeHTMLStrict(value.slice(0, most * 10))));
  // LaTeX puts accents on an i without its dot.
  const text = decoded
    .replace(/&(?=#?\w{1,8};)/g, '& ')
    .replace(/ı(?=\p{M})/gu, 'i')
    .normalize('NFC');
  const short = shortened(text, most);
  return short === '' || judgeText(short) !== undefined ? undefined : short;
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const words = cut.replace(/\s+\S*$/, '');
  return `${withoutUnwanted(words.length > most / 2 ? words : cut)}…`;
}

/**
 * A title as an entry may hold it: what sources mark in it is set as mathematics or goes, outside of mathematics. Marks
 * that belong to nothing go as well.
 */
export function plainTitle(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const parts = splitMath(title).map(({ math, text }) => (math ? `$${text}$` : withoutMarkup(text)));
  return [parts.join(''), parts.map((part) => (part.startsWith('$') ? part : withoutMarks(part))).join(''), withoutMarks(title).replaceAll('$', '')]
    .map(oneLine)
    .find((one) => titleText.safeParse(one).success);
}

const withoutMarks = (text: string) => text.replace(/[<>{}\\]|\*{2,}|_{2,}/g, '');

function withoutMarkup(text: string): string {
  let rest = text.replace(
    /<(su[bp])>\s*([\p{L}\p{N}+-]+)\s*<\/\1>/giu,
    (_, tag: string, part: string) => `$${/p$/i.test(tag) ? '^' : '_'}{${part}}$`,
  );
  // Each time the text is shorter by two tags.
  while (FORMATTING.test(rest)) rest = rest.replace(FORMATTING, (marked) => marked.replace(/<[^<>]*>/g, ''));
  return rest
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, '$2')
    .replace(/\{(\p{N}*\p{Lu}[^{}]*|\p{L}+(?=\}\p{L})|(?<=\p{L}\{)\p{L}+)\}/gu, '$1')
    .replace(/\\(?=[a-zA-Z&%$#_{}~^()[\]"'`=.])/g, '');
}

// Mathematics and angle brackets would not survive the parser, which writes formatting as HTML. Two characters of the
// private use area stand in for each, and say which one it is.
const FIRST = 0xe000;
const STAND_IN = /[\uE000-\uF8FF]{2}/g;
const BASE = 0x1900;

/** No field of an entry is longer by far, and the parser takes its time. */
const LONGEST = 20_000;

/** An angle bracket, as it is or by its command. */
const BRACKET = /[<>]|\\text(?:less|greater)(?![a-zA-Z])(?:\{\}|\s+)?/g;

/**
 * LaTeX as titles and abstracts hold it, as text: accents and symbols become letters, formatting and braces go, `$…$`
 * stays mathematics. What is longer than any abstract is cut.
 */
export function latexToText(latex: string): string {
  const kept: string[] = [];
  const standIn = (text: string) => {
    const index = kept.push(text) - 1;
    return String.fromCharCode(FIRST + Math.floor(index / BASE), FIRST + (index % BASE));
  };
  const text = splitMath(latex.slice(0, LONGEST).replace(/[\uE000-\uF8FF]/g, ''))
    .map((part) => (part.math ? standIn(`$${part.text.trim()}$`) : part.text.replace(BRACKET, (sign) => standIn(/>|greater/.test(sign) ? '>' : '<'))))
    .join('');
  return toUnicode(text).replace(STAND_IN, (pair) => kept[(pair.charCodeAt(0) - FIRST) * BASE + pair.charCodeAt(1) - FIRST] ?? '');
}

/** Formatting that the parser writes as HTML; no other "<" is left at this point. */
const withoutTags = (text: string) => text.replace(/<\/?[a-z][^<>]*>/gi, '');

function toUnicode(latex: string): string {
  // Nothing that LaTeX could mean. It also keeps what a lone brace or backslash would spoil.
  if (!/[\\{}~]|--|``|''/.test(latex)) return latex;
  const { entries } = parse(`@misc{x,title={${balanced(sound(latex)).replace(STAND_IN, '{$&}')}}}`, options);
  return withoutTags(entries[0]?.fields.title ?? latex.replace(/[\\{}]/g, ''));
}

/** How texts are read here: capitals stay as they are, and what the parser does not know loses its backslash. */
export const options = { sentenceCase: false, english: false, caseProtection: false, unsupported: 'ignore' } as const;

/** A percent sign is meant, though LaTeX would take it for a comment; a backslash at the end would hide what follows. */
const sound = (latex: string) => latex.replace(/(?<!\\)%/g, '\\%').replace(/(?<!\\)\\+$/, '');

/** Without braces that nothing closes or opens: BibTeX counts them all. */
function balanced(latex: string): string {
  const counts = latex.match(/[{}]/g) ?? [];
  let open = 0;
  const isBalanced = counts.every((brace) => (open += brace === '{' ? 1 : -1) >= 0) && open === 0;
  return isBalanced ? latex : latex.replace(/\\?[{}]/g, '');
}

/** Commands for characters that LaTeX keeps for itself, by what follows `\\text` in their names. */
const SIGNS: Readonly<Record<string, string>> = { underscore: '_', percent: '%', ampersand: '&', dollar: '$', numbersign: '#' };

/** An address or identifier, or a text with some in it, without the escapes and commands that LaTeX needs around them. */
export function unescapeAddresses(latex: string): string {
  return (
    latex
      // What breaks a line, or lets it be broken.
      .replace(/\\(?:allowbreak|linebreak|penalty-?\d+)(?![a-zA-Z])(?:\{\}|\s*)|\\(?:-|discretionary\{-?\}\{\}\{\}|hspace\*?\{[^{}]*\})/g, '')
      .replace(/\\(?:string)?~(?:\{\})?|\\textasciitilde(?![a-zA-Z])(?:\{\}|\s+)?|\$\s*\\sim\s*\$/g, '~')
      .replace(/\\textless(?![a-zA-Z])(?:\{\}|\s+)?|\$\s*<\s*\$/g, '<')
      .replace(/\\textgreater(?![a-zA-Z])(?:\{\}|\s+)?|\$\s*>\s*\$/g, '>')
      .replace(/\\text(underscore|percent|ampersand|dollar|numbersign)(?![a-zA-Z])(?:\{\}|\s+)?/g, (_, sign: string) => SIGNS[sign]!)
      .replace(/\\slash(?![a-zA-Z])(?:\{\}|\s+)?/g, '/')
      .replace(/\\string(?![a-zA-Z])\s*/g, '')
      .replace(/\\+([_%&#$/])/g, '$1')
      .replace(/\{([^\s{}]?)\}/g, '$1')
      .replace(/\\detokenize\s*\{([^{}]*)\}/g, '$1')
      .replace(/\\(?:url|nolinkurl|path|href)\s*\{([^{}]*)\}/g, ' $1 ')
      .replace(/[{}]/g, '')
  );
}
