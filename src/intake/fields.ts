import { findTerms } from '../catalogue/find-terms.ts';
import { familyName, toCslName } from '../catalogue/names.ts';
import { cleanText, latexToText } from './clean.ts';
import { type FieldsOf, known } from './draft.ts';
import { identify } from './identify.ts';
import { address, githubRepository } from '../schema/address.ts';
import { author, authorName, DBLP_NUMBER, isOrganization, isSuffix, MARKS_AT_END, type Author } from '../schema/author.ts';
import { released } from '../schema/date.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** The longest name that an entry may hold. */
const LONGEST = 120;

/** A name of which the source says what the family name is. */
interface NameParts {
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
  const read = (name: unknown) => {
    if (typeof name !== 'object' || name === null) return fromText(cleanName(name));
    return 'organization' in name ? fromOrganization(cleanName(name.organization)) : fromParts(name);
  };
  const authors = names.map(read).filter((one) => one !== undefined);
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

type Links = FieldsOf<'papers'>['links'];

// Ends at what no address holds, at punctuation other than that of ASCII, and at scripts that put no space between words.
const ADDRESS =
  /https?:\/\/(?:[!#-;=?-[\]_a-z~]|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[^\0-\x7F\p{P}\p{S}\p{Z}\p{C}])+/giu;

/** The addresses in a running text, without the punctuation that follows them. */
export function addressesIn(text: string): string[] {
  const found = text.match(ADDRESS) ?? [];
  return [
    ...new Set(
      found.map((one) =>
        one
          .replace(/(?:'s|[.,;:!?'*_~])+$/, '')
          .replace(/(?<=^[^(]*)\)+[.,;]*$/, '')
          .replace(/(?<=^[^[]*)\]+$/, ''),
      ),
    ),
  ].filter((one) => address.safeParse(one).success);
}

/** Where a publication can be reached, from identifiers and addresses of any kind; the first of each kind counts. */
export function linksFrom(texts: readonly string[]): Links {
  const links: Links = {};
  for (const written of texts) {
    const text = written.replace(/^<(.*)>$/, '$1');
    const named = identify(text);
    if (named?.kind === 'github') links.code ??= `https://github.com/${named.repository}`;
    else if (named !== undefined) links[named.kind] ??= named.id;
    // A page of GitHub that is no repository is no publication either.
    else if (address.safeParse(text).success && !/^https?:\/\/(?:www\.)?github\.com\//i.test(text)) links.page ??= text;
  }
  return links;
}

/** What authors announce in an abstract or comment: the repository of their code, and the page of their project. */
export function announcedLinks(text: string): Pick<Links, 'code' | 'project'> {
  const addresses = addressesIn(text);
  const repository = addresses.map(githubRepository).find((name) => name !== undefined);
  const project = addresses.find((one) => /^https?:\/\/[\w-]+\.github\.io\//i.test(`${one}/`));
  return known({ code: repository && `https://github.com/${repository}`, project });
}

type Venue = NonNullable<FieldsOf<'papers'>['venue']>;

/** The venue is that of nothing yet. */
const HOPED_FOR =
  /\b(?:re-?)?submi(?:t|tted|tting|ssion)\b|\b(?:under|in)\s+(?:[\w-]+\s+)?review\b|\b(?:rejected|withdrawn|declined|preparing|unaccepted|planned|prepared|considered|target(?:s|ed|ing)?|intended|hopefully|rebuttal)\b|(?:\b(?:not|never)|n['’]t)\s+(?:[\w-]+\s+){0,2}?(?:make\s+it|accepted|published|presented|appear\w*)\b|\b(?:template|style|format(?:ted)?)\b/i;

/** The venue is that of an earlier work, which this one goes beyond or belongs to. */
const OF_ANOTHER =
  /\b(?:extended|expanded|enhanced|longer|journal)\s+(?:[\w-]+\s+)?(?:version|paper|work)\b|\b(?:extension|expansion|follow-?up|successor|sequel|supplement|appendix|reply|comment|erratum)\s+(?:of|to|for|on)\b|\bsupplementary\s+(?:material\s+)?(?:of|to|for)\b|\b(?:extends|extending|builds\s+(?:up)?on|based\s+on)\b|\b(?:earlier|preliminary|previous|prior|initial|first|short(?:er)?|abridged|condensed|partial|conference|workshop)\s+(?:[\w-]+\s+)?(?:version|draft)\b|\b(?:improved|revised|updated|v\d)\s+(?:version\s+)?of\b|\bsupersed\w+\b|\bpreviously\b|\b(?:companion|parts?)\s+(?:to|of\s+th(?:is|ese))\b|\b(?:challenge|competition|contest)\b|\bour\s+(?:previous|earlier|prior)\b|(?<!version\s+of\s+)\bour\s+(?:[\w'’-]+\s+){1,3}(?:paper|work|article)\b/i;

/**
 * The venue that one of these lines names ("Proceedings of the … (CVPR), 2024", "Accepted at ICLR 2025 as a spotlight"), by
 * name, alias or full name.
 * @param date of the publication, whose year counts where a line gives none.
 * @returns undefined when the vocabulary knows none in them, or no year is known, or it is only hoped for.
 */
export const venueIn = (lines: readonly (string | undefined)[], vocabulary: Vocabulary, date?: string): Venue | undefined =>
  lines.map((line) => (line === undefined ? undefined : venueInLine(line, vocabulary, date))).find((venue) => venue !== undefined);

/** What is left to do about a venue that the vocabulary does not know. */
export const unknownVenue = (name: string) => `${JSON.stringify(name)} is not in content/vocabulary/venues.yaml; add it there, or leave it out`;

function venueInLine(line: string, vocabulary: Vocabulary, date: string | undefined): Venue | undefined {
  if (HOPED_FOR.test(line) || OF_ANOTHER.test(line)) return undefined;
  const spelled = Object.fromEntries(
    Object.entries(vocabulary.venues).map(([id, term]) => [id, { ...term, aliases: [...term.aliases, ...fullNames(term['full-name'])] }]),
  );
  // "ICLR2025", "CVPRW" and "NeurIPS'24" hold a venue and more in one word.
  const text = line
    .replace(/(?<=\p{L})(?=(?:19|20)\d\d(?!\d))/gu, ' ')
    .replace(/(?<=\p{Lu}{3})W\b/gu, ' workshop')
    .replace(/(?<=\p{Lu})['’-](\d\d)(?!\d)/gu, ' 20$1');
  const found = findTerms(text, spelled).filter(({ id }) => Object.hasOwn(vocabulary.venues, id));
  const [first] = found;
  const named = /\b(?:19|20)\d\d\b/.exec(text)?.[0];
  const year = named ?? date?.slice(0, 4);
  if (first === undefined || year === undefined || found.some(({ id }) => id !== first.id)) return undefined;
  return known({ id: first.id, year: Number(year), track: trackIn(text) });
}

/** "IEEE/CVF Conference on …" is also cited as "IEEE Conference on …" and without a publisher. */
const fullNames = (name: string) => [name, name.replace(/^(?:IEEE\/CVF|IEEE|ACM) /, '')];

/** "Workshop on Diffusion Models", "DeLTa workshop", or how it was presented. */
function trackIn(text: string): string | undefined {
  const named = /\bworkshop on [^.,;:()]{3,60}/i.exec(text)?.[0] ?? /(?<=\b(?:19|20)\d\d[\s,:-]+)(?:[\p{L}-]+ ){1,4}workshop\b/iu.exec(text)?.[0];
  if (named !== undefined) return named.trim();
  return /\b(?:workshop|oral|spotlight|highlight)(?=s?\b)/i.exec(text)?.[0].toLowerCase();
}

/** The date that a text begins with, as far as it is a real one; of a range its start, of a time its day. */
export function dateIn(text: string): string | undefined {
  const [, ...parts] = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text) ?? [];
  const known = parts.filter(Boolean).map((part) => part.padStart(2, '0'));
  return [3, 2, 1].map((length) => known.slice(0, length).join('-')).find((date) => released.safeParse(date).success);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of the month in a text, in letters ("April 3–5", "10–14 June", "may/june") or, where there are none, in digits ("04 1"). */
export function monthIn(text: string): string | undefined {
  const name = /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(text)?.[0].toLowerCase();
  const number = name === undefined ? /^\s*(\d{1,2})(?!\d)/.exec(text)?.[1] : String(MONTHS.indexOf(name) + 1);
  return Number(number) >= 1 && Number(number) <= 12 ? number!.padStart(2, '0') : undefined;
}

/** The date that a text says in words, as far as it is a real one: "March 2024", "5 March 2024", "03/2024". */
export function dateInWords(text: string): string | undefined {
  const year = /^[^/.]*?(?<!\d)(?:\d{1,2}\/)?(\d{4})\s*$/.exec(text)?.[1];
  return year === undefined ? undefined : dateIn([year, monthIn(text)].filter(Boolean).join('-'));
}
