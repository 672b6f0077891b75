import { parse } from '@retorquere/bibtex-parser';
import { splitMath } from '../schema/math.ts';

// Mathematics and angle brackets would not survive the parser, which writes formatting as HTML. Characters of the
// private use area stand in for them.
const STAND_INS = 0xe000;

/**
 * LaTeX as titles and abstracts hold it, as text: accents and symbols become letters, formatting and braces go, `$…$`
 * stays mathematics.
 */
export function latexToText(latex: string): string {
  const kept: string[] = [];
  const standIn = (text: string) => String.fromCharCode(STAND_INS + kept.push(text) - 1);
  const text = splitMath(latex.replace(/[\uE000-\uF8FF]/g, ''))
    .map((part) => (part.math ? standIn(`$${part.text.trim()}$`) : part.text.replace(/[<>]/g, standIn)))
    .join('');
  return toUnicode(text).replace(/[\uE000-\uF8FF]/g, (character) => kept[character.charCodeAt(0) - STAND_INS] ?? '');
}

/** Formatting that the parser writes as HTML; no other "<" is left at this point. */
const withoutTags = (text: string) => text.replace(/<\/?[a-z][^<>]*>/gi, '');

function toUnicode(latex: string): string {
  // Nothing that LaTeX could mean. It also keeps what a lone brace or backslash would spoil.
  if (!/[\\{}~]|--|``|''/.test(latex)) return latex;
  const { entries } = parse(`@misc{x,title={${balanced(sound(latex))}}}`, options);
  return withoutTags(entries[0]?.fields.title ?? latex.replace(/[\\{}]/g, ''));
}

/** How texts are read here: capitals stay as they are, and what the parser does not know loses its backslash. */
export const options = { sentenceCase: false, english: false, caseProtection: false, unsupported: 'ignore' } as const;

/** A percent sign is meant, though LaTeX would take it for a comment; a backslash at the end would hide what follows. */
const sound = (latex: string) => latex.replace(/(?<!\\)%/g, '\\%').replace(/\\+$/, '');

/** Without braces that nothing closes or opens: BibTeX counts them all. */
function balanced(latex: string): string {
  const counts = latex.match(/[{}]/g) ?? [];
  let open = 0;
  const isBalanced = counts.every((brace) => (open += brace === '{' ? 1 : -1) >= 0) && open === 0;
  return isBalanced ? latex : latex.replace(/\\?[{}]/g, '');
}
