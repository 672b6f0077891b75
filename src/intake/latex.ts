import { parse } from '@retorquere/bibtex-parser';
import { splitMath } from '../schema/plain.ts';

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
