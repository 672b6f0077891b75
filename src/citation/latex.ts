import { splitMath } from '../schema/math.ts';

// What LaTeX would not print as it stands. Braces go by name: BibTeX counts them even behind a backslash, so that
// one alone would swallow the rest of the file. "<", ">" and "|" are other characters in LaTeX's oldest font encoding.
const SPECIAL: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Text as LaTeX prints it. Letters of every script stay as they are. */
export const escapeLatex = (text: string): string => apart(text.replace(/[&%#_${}\\~^<>|]/g, (character) => SPECIAL[character]!));

/** Keeps signs apart that LaTeX joins to one: two hyphens to a dash, two quotes to a curly one. */
const apart = (latex: string): string => latex.replace(/(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)/g, '{}');

/**
 * A title for BibTeX: text escaped, `$…$` kept as mathematics, and braces around words whose capitals a style must
 * not make small ({DiT}, {SDXL}, {OBS-Diff}).
 * @param names words that are protected besides, such as the method's name.
 */
export function titleToLatex(title: string, names: readonly string[]): string {
  return splitMath(title)
    .map(({ math, text }) => (math ? mathToLatex(text) : protectWords(text, names)))
    .join('');
}

/** Mathematics as it was written, but for what would end the field or begin a comment. */
function mathToLatex(tex: string): string {
  if (!hasBalancedBraces(tex)) return escapeLatex(`$${tex}$`);
  return `{$${tex.replace(/(?<!\\)[%#&]/g, '\\$&')}$}`;
}

/** Whether every brace is closed, in the way in which BibTeX counts: backslashes make no difference. */
function hasBalancedBraces(text: string): boolean {
  let open = 0;
  for (const brace of text.match(/[{}]/g) ?? []) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

function protectWords(text: string, names: readonly string[]): string {
  const known = names.map((name) => `(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`);
  const pattern = new RegExp(`(?<name>${known.join('|') || '(?!)'})|(?<word>[\\p{L}\\p{N}](?:\\S*[\\p{L}\\p{N}])?)|(?<rest>\\s+|\\S)`, 'gu');
  const words = text.replace(pattern, (part: string, ...found: unknown[]) => {
    const { name, word } = found.at(-1) as { name?: string; word?: string };
    const kept = name !== undefined || (word !== undefined && hasOwnCapitals(word));
    return kept ? `{${escapeLatex(part)}}` : escapeLatex(part);
  });
  return apart(words);
}

/** Whether a word keeps its capitals in a sentence: SDXL, DiT, 3D, U-Net and N:M do, "Text-to-Image" does not. */
function hasOwnCapitals(word: string): boolean {
  const parts = word.split(/[^\p{L}\p{N}]+/u);
  return parts.some((part) => /.\p{Lu}/u.test(part) || (/^\p{Lu}$/u.test(part) && word !== 'A'));
}
