import type { CslItem } from './csl.ts';
import { escapeLatex, titleToLatex } from './latex.ts';
import { isLowerCase, type CslName } from '../catalogue/names.ts';

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
  // BibTeX and biber expect an author of everything that appeared somewhere; only @misc may lack one.
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

/** An identifier or address: LaTeX's link commands take it as it is, only a brace would end the field. */
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
