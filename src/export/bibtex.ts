import { splitMath } from '../schema/plain.ts';
import type { CslItem } from './csl.ts';
import { isLowerCase, type CslName } from '../catalogue/names.ts';

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

/** Whether every brace is closed, as BibTeX counts: backslashes make no difference. */
function hasBalancedBraces(text: string): boolean {
  let open = 0;
  for (const brace of text.match(/[{}]/g) ?? []) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

// Made once: making a pattern with letters of all scripts takes longer than using it.
const EDGE = /(?<![\p{L}\p{N}])/uy;
const NO_LETTER = /(?![\p{L}\p{N}])/uy;
const WORD = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/uy;
const REST = /\s+|\S/uy;

function protectWords(text: string, names: readonly string[]): string {
  const at = (pattern: RegExp, place: number): string | undefined => {
    pattern.lastIndex = place;
    return pattern.exec(text)?.[0];
  };
  /** Whether a name stands there as a word of its own. */
  const stands = (name: string, place: number) =>
    name !== '' && text.startsWith(name, place) && at(EDGE, place) !== undefined && at(NO_LETTER, place + name.length) !== undefined;
  let words = '';
  for (let place = 0; place < text.length;) {
    const name = names.find((known) => stands(known, place));
    const word = name ?? at(WORD, place);
    const part = word ?? at(REST, place)!;
    const kept = name !== undefined || (word !== undefined && hasOwnCapitals(word));
    words += kept ? `{${escapeLatex(part)}}` : escapeLatex(part);
    place += part.length;
  }
  return apart(words);
}

/** Whether a word keeps its capitals in a sentence: DiT, 3D and U-Net do, "Text-to-Image" does not. */
function hasOwnCapitals(word: string): boolean {
  const parts = word.split(/[^\p{L}\p{N}]+/u);
  return parts.some((part) => /.\p{Lu}/u.test(part) || (/^\p{Lu}$/u.test(part) && word !== 'A'));
}

// The field that says where an entry of each type appeared.
const PLACES = { inproceedings: 'booktitle', article: 'journal', misc: 'howpublished' } as const;

const TYPES: Readonly<Record<CslItem['type'], keyof typeof PLACES>> = {
  'paper-conference': 'inproceedings',
  'article-journal': 'article',
  article: 'misc',
  software: 'misc',
};

// Proper names that titles of this field hold and that no capital inside gives away.
const PROPER_NAMES = ['Stable Diffusion', 'Taylor', 'Hessian', 'Fisher'];

/**
 * One BibTeX entry, ending in a line break. Written here because citation-js would drop letters of other scripts,
 * spell out mathematics, read `<b>` in a title as bold and make a journal article of every preprint.
 * Format: https://ctan.org/pkg/bibtex (btxdoc); eprint fields: https://info.arxiv.org/help/hypertex/bibstyles/
 */
export function toBibtex(item: CslItem): string {
  // BibTeX and biber expect an author of whatever appeared somewhere; only @misc may lack one.
  const type = item.author === undefined ? 'misc' : TYPES[item.type];
  const names = [item['title-short'] ?? [], PROPER_NAMES].flat();
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', titleToLatex(item.title, names)],
    ['author', item.author?.map(nameToBibtex).join(' and ')],
    [PLACES[type], optional(item['container-title'], escapeLatex)],
    ['year', String(item.issued['date-parts'][0][0])],
    [PLACES.misc, item.archive === undefined ? optional(item.publisher, escapeLatex) : undefined],
    ['eprint', item.archive_location],
    ['archiveprefix', item.archive],
    ['doi', optional(item.DOI, verbatim)],
    ['url', optional(item.URL, verbatim)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},\n`));
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

/** Entries as one file. */
export const bibliography = (items: readonly CslItem[]): string => items.map(toBibtex).join('\n');

const optional = <Value>(value: Value | undefined, to: (value: Value) => string) => (value === undefined ? undefined : to(value));

/** An identifier or address: LaTeX's links take it as it is, only a brace would end the field. */
const verbatim = (text: string) => text.replace(/[{}\\]/g, encodeURIComponent);

/** "van der Berg, Jr., Ada"; an organization in braces, so that it is not taken apart. */
function nameToBibtex(name: CslName): string {
  if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  const words = family.split(' ');
  // BibTeX takes all up to the last word in small letters for particles ("Ortega y"), and a name without a comma apart.
  const isMisread = words.slice(0, -1).some(isLowerCase) || (given === undefined && words.length > 1);
  const whole = isMisread ? `{${escapeLatex(family)}}` : escapeLatex(family);
  return [[particle, whole].filter(Boolean).join(' '), ...[suffix, given].flatMap((part) => (part === undefined ? [] : escapeLatex(part)))].join(
    ', ',
  );
}
