import { isSuffix, type Author, areKnown } from '../schema/author.ts';
import { yearOf } from './dates.ts';
import type { Paper } from './entry.ts';
import { slugFrom } from '../schema/identifiers.ts';

/** A name as CSL-JSON has it: https://github.com/citation-style-language/schema (csl-data.json, "name-variable"). */
export type CslName =
  { literal: string } | { family: string; given?: string | undefined; suffix?: string | undefined; 'non-dropping-particle'?: string | undefined };

// Written with a capital, these begin a family name when a word follows: Ben Yahia, Van Gool.
const CAPITAL_PARTICLES = new Set(
  (
    'Abd Abdel Abdul Abou Aboul Abu Abul Af Ait Aït Al Ben Bin Bint Da Dal Dalla Dalle De Degli Dei Del Dell Della Delle Dello Den Der Des ' +
    'Di Dos Du El Het Ibn La Las Le Lo Los Mac Mc Ní Ó Op Ould Saint San Santa St St. Ten Ter Uí Van Vande Vanden Vander Vom Von Zu Zum Zur'
  ).split(' '),
);

// What joins two family names to one: Ortega y Gasset, Costa e Silva, Gaudí i Cornet.
const CONJUNCTIONS = new Set(['y', 'e', 'i']);

// Portuguese for "son", "grandson" and "nephew": part of a family name, and never the whole of it.
const DESCENT = new Set(['Filho', 'Neto', 'Sobrinho']);

/**
 * Splits an author's name into the parts that a bibliography sorts and abbreviates. Where an entry does not say what the
 * family name is, it is the last word with the particles before it; an organization stays whole.
 */
export function toCslName(author: Author): CslName {
  if (typeof author === 'string') return splitName(author);
  if ('organization' in author) return { literal: author.organization };
  return nameOf(author.given, author.family.split(' '), author.suffix);
}

function splitName(text: string): CslName {
  // "Ada Lovelace, Jr." has a suffix; "Lovelace, Jr., Ada" is BibTeX's order of the same.
  const [name, after, given] = text.split(/\s*,\s*/);
  if (given !== undefined) return nameOf(given, name!.split(' '), after);
  const words = name!.split(' ');
  const last = words.at(-1)!;
  // By itself behind one word, "Junior" is a family name.
  const hasSuffix = after === undefined && isSuffix(last) && words.length > (/^j[uú]nior$/iu.test(last) ? 2 : 1);
  const known = hasSuffix ? words.slice(0, -1) : words;
  const start = familyStart(known);
  return nameOf(known.slice(0, start).join(' '), known.slice(start), hasSuffix ? last : after);
}

/** A name of known parts. Particles in small letters stand apart from the family name. */
function nameOf(given: string, family: readonly string[], suffix: string | undefined): CslName {
  const rest = family.findIndex((word, index) => index === family.length - 1 || !isLowerCase(word));
  return {
    family: family.slice(rest).join(' '),
    ...(given !== '' && { given }),
    ...(suffix !== undefined && { suffix }),
    ...(rest > 0 && { 'non-dropping-particle': family.slice(0, rest).join(' ') }),
  };
}

/** Where the family name begins: at the first particle inside the name, else at the last word. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const isInside = (index: number) => index > 0 && index < last;
  const joint = words.findIndex((word, index) => isInside(index) && CONJUNCTIONS.has(word));
  const particle = words.findIndex((word, index) => isInside(index) && index !== joint && (isLowerCase(word) || CAPITAL_PARTICLES.has(word)));
  const begins = [particle, joint - 1, last > 1 && DESCENT.has(words[last]!) ? last - 1 : -1].filter((index) => index >= 0);
  return Math.min(last, ...begins);
}

/** Whether a word is a particle to BibTeX too, which goes by the first letter: "van", "d'", "'t". */
export const isLowerCase = (word: string): boolean => /^['’]?\p{Ll}/u.test(word);

/** The family name with its particle, as it is sorted by: "van der Berg". */
export const familyName = (name: CslName): string =>
  'literal' in name ? name.literal : [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');

/** The whole name in the order of print: "Ada van der Berg, Jr." */
export function printedName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const printed = [name.given, familyName(name)].filter(Boolean).join(' ');
  return name.suffix === undefined ? printed : `${printed}, ${name.suffix}`;
}

/** The name as lists are sorted by it: "van der Berg, Ada, Jr."; an organization as it is. */
export const invertedName = (name: CslName): string =>
  'literal' in name ? name.literal : [familyName(name), name.given, name.suffix].filter(Boolean).join(', ');

/**
 * The BibTeX key of an entry: the one that it states, else family name, year and slug, as in "wang2024sparsedm".
 * The year is that of the first public version, so that the key stays when a venue is added.
 */
export function citationKey({ slug, data }: { slug: string; data: Pick<Paper['data'], 'key' | 'authors' | 'released'> }): string {
  if (data.key !== undefined) return data.key;
  const first = areKnown(data.authors) ? familyName(toCslName(data.authors[0]!)) : '';
  // A key begins with a letter, and a name in another script leaves none.
  const family = compact(slugFrom(first)).replace(/^\d+/, '') || 'anon';
  return `${family}${yearOf(data.released)}${compact(slug)}`;
}

const compact = (slug: string) => slug.replaceAll('-', '');
