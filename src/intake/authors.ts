import { familyName, toCslName } from '../catalogue/names.ts';
import { author, authorName, DBLP_NUMBER, isOrganization, isSuffix, MARKS_AT_END, type Author } from '../schema/author.ts';
import { cleanText } from './clean.ts';
import { latexToText } from './latex.ts';

/** The longest name that an entry may hold. */
const LONGEST = 120;

/** A name of which the source says what the family name is. */
export interface NameParts {
  given?: string | undefined;
  family?: string | undefined;
  suffix?: string | undefined;
}

/**
 * The authors of a publication as an entry lists them, from names as a source writes them: given name first, LaTeX and
 * entities read, each once. "and others" and "et al." are nobody; a name that is none of a person's is an organization's.
 * @param names texts, parts, or `{ organization }` where the source says so.
 */
export function authorsFrom(names: readonly unknown[]): Author[] {
  const authors = names.flatMap((name): Author[] => {
    if (typeof name !== 'object' || name === null) return [fromText(cleanName(name)) ?? []].flat();
    return [('organization' in name ? fromOrganization(cleanName(name.organization)) : fromParts(name)) ?? []].flat();
  });
  return authors.filter((one, index) => authors.findIndex((other) => authorName(other) === authorName(one)) === index);
}

/** One name as text; undefined for what names nobody, such as the ":" behind the name of a group on arXiv. */
function cleanName(name: unknown): string | undefined {
  const text = typeof name === 'string' ? cleanText(latexToText(name).replace(/\$[^$]*\$/g, ' '), LONGEST)?.replace(OTHERS, '') : undefined;
  return text === undefined || !/\p{L}/u.test(text) || NOBODY.test(text) ? undefined : text.replace(/[\s,:;]+$/, '');
}

/** What stands behind the last name that a source gives, for those that it leaves out. */
const OTHERS = /(?<=\S)[\s,]+(?:(?:and\s+)?others|et\.?\s+al\.?)$/i;

const NOBODY = /^(?:(?:and\s+)?others|et\.?\s+al\.?|anonymous authors?)$/i;

/** What follows a person's name and is none of it: DBLP's number of a namesake, and marks of footnotes. */
const unmarked = (name: string) => name.replace(DBLP_NUMBER, '').replace(MARKS_AT_END, '').trimEnd();

const fromOrganization = (name: string | undefined): Author | undefined =>
  name === undefined ? undefined : author.safeParse({ organization: name }).data;

/** A person, turned where the name stands family name first; else an organization. */
function fromText(text: string | undefined): Author | undefined {
  if (text === undefined || isOrganization(text)) return fromOrganization(text);
  const name = unmarked(text);
  const [family, given, ...rest] = name.split(/\s*,\s*/);
  if (family !== undefined && isOrganization(family)) return fromOrganization(text);
  if (given !== undefined && rest.length === 0 && !isSuffix(given)) return fromParts({ given, family }) ?? fromOrganization(text);
  return author.safeParse(name).data ?? fromOrganization(text);
}

/** A name of known parts: one text where its family name can be told from that, else its parts. */
function fromParts(parts: NameParts): Author | undefined {
  const [given, written, stated] = [parts.given, parts.family, parts.suffix].map(cleanName);
  if (written === undefined || given === undefined) return fromText(written ?? given);
  // "Jackson Jr., Samuel" is common, and is no double name.
  const words = unmarked(written).split(' ');
  const last = words.length > 1 && isSuffix(words.at(-1)!) ? words.pop() : undefined;
  // Degrees are registered as suffixes as well.
  const suffix = stated !== undefined && isSuffix(stated) ? stated : last;
  const family = words.join(' ');
  const name = `${unmarked(given)} ${family}${suffix === undefined ? '' : `, ${suffix}`}`;
  const plain = fromText(name);
  if (typeof plain !== 'string' || familyName(toCslName(plain)) === family) return plain;
  return author.safeParse({ given: unmarked(given), family, suffix }).data ?? plain;
}
