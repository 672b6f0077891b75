import { authorName, type Author } from '../schema/author.ts';

/** A name as CSL-JSON has it: https://github.com/citation-style-language/schema (csl-data.json, "name-variable"). */
export type CslName =
  { literal: string } | { family: string; given?: string | undefined; suffix?: string | undefined; 'non-dropping-particle'?: string | undefined };

// Written with a capital, these still begin a family name when a word follows: Ben Yahia, Van Gool, El Halabi.
const CAPITAL_PARTICLES = new Set(['Al', 'Ben', 'Da', 'De', 'Del', 'Della', 'Dos', 'El', 'La', 'Van', 'Von']);

/**
 * Splits an author's name, given in the order of print, into the parts that a bibliography sorts and abbreviates.
 * The family name is the last word with the particles before it; an organization stays whole.
 */
export function toCslName(author: Author): CslName {
  if (typeof author !== 'string') return { literal: author.organization };
  // "Ada Lovelace, Jr." has a suffix; "Lovelace, Jr., Ada" is BibTeX's order of the same.
  const [name, suffix, given] = authorName(author).split(/\s*,\s*/);
  if (given !== undefined) return { family: name!, given, suffix };
  const words = name!.split(' ');
  const start = familyStart(words);
  const family = words.slice(start);
  const particles = family.slice(0, -1).filter((word) => isLowerCase(word));
  return {
    family: family.slice(particles.length).join(' '),
    ...(start > 0 && { given: words.slice(0, start).join(' ') }),
    ...(suffix !== undefined && { suffix }),
    ...(particles.length > 0 && { 'non-dropping-particle': particles.join(' ') }),
  };
}

/** Where the family name begins: at the first particle between the first and the last word, else at the last word. */
function familyStart(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && (isLowerCase(word) || CAPITAL_PARTICLES.has(word)));
  return particle < 0 ? words.length - 1 : particle;
}

const isLowerCase = (word: string) => /^\p{Ll}/u.test(word);

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
