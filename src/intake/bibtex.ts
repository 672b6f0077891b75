import { parse, type Creator, type Entry } from '@retorquere/bibtex-parser';
import { arxivIdFrom } from '../schema/identifiers.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { authorsFrom, addressesIn, announcedLinks, linksFrom, dateIn, dateInWords, monthIn, unknownVenue, venueIn } from './fields.ts';
import { cleanText, plainTitle, latexToText, options, unescapeAddresses } from './clean.ts';
import { draftOf, ifAny, type Draft } from './draft.ts';
import { monthOfArxivId } from './identify.ts';

/** What a BibTeX text gave, and one line for each entry that could not be read. */
export interface BibtexReading {
  drafts: Draft[];
  problems: string[];
}

/**
 * The parser takes the square of the number of signs that begin no entry, of entries that do not end, and of the length
 * of an entry. No file of entries has so many, and none that is so long.
 */
const MOST = { stray: 1000, open: 1000, length: 30_000 };

/** Why a text is not parsed, or undefined. */
function findTooMuch(text: string): string | undefined {
  if ((text.match(/@(?!\s*[a-z]+\s*[{(])/gi) ?? []).length > MOST.stray) return `more than ${MOST.stray} signs @ begin no entry`;
  const entries = text.split(/^(?=[ \t]*@)/m);
  if (entries.some(({ length }) => length > MOST.length)) return `an entry is longer than ${MOST.length} characters`;
  const count = (entry: string, brace: string) => entry.split(brace).length;
  const open = entries.filter((entry) => count(entry, '{') > count(entry, '}'));
  return open.length > MOST.open ? `more than ${MOST.open} entries do not end` : undefined;
}

/** Reads BibTeX or BibLaTeX, one entry or many. LaTeX becomes text; mathematics in titles stays between dollar signs. */
export function draftsFromBibtex(text: string, vocabulary: Vocabulary): BibtexReading {
  const tooMuch = findTooMuch(text);
  if (tooMuch !== undefined) return { drafts: [], problems: [`is not BibTeX: ${tooMuch}`] };
  const read = (raw: boolean) => parse(text.replace(/\r\n?/g, '\n'), { ...options, raw });
  const { entries, errors } = read(false);
  // The fields as they were typed, since the parser reads mathematics away and leaves addresses escaped.
  const typed = read(true).entries.map(({ fields }) => fields);
  // What other entries take fields from is the volume that they stand in.
  const parents = new Set(entries.flatMap(({ fields }) => [fields['crossref'] ?? [], fields['xdata'] ?? []].flat().map((key) => key.toLowerCase())));
  const problems = errors.map(({ error }) => `is not BibTeX: ${cleanText(error, 160)}`);
  const drafts = entries.flatMap((entry, index): Draft[] => {
    if (Object.keys(entry.fields).length === 0 || parents.has(entry.key.toLowerCase())) return [];
    const name = JSON.stringify(cleanText(entry.key, 80) ?? '');
    if (/^(?:mv)?proceedings$/.test(entry.type)) {
      problems.push(`entry ${name} is a volume of proceedings (expected a paper)`);
      return [];
    }
    const title = plainTitle(cleanText(latexToText(typed[index]?.title ?? ''), 300));
    if (title !== undefined) return [toDraft(entry, typed[index]!, title, vocabulary)];
    problems.push(`entry ${name} has no title`);
    return [];
  });
  if (drafts.length === 0 && problems.length === 0) problems.push('contains no BibTeX entry (expected @article{…}, @inproceedings{…} or the like)');
  return { drafts, problems };
}

function toDraft({ fields }: Entry, typed: Entry['fields'], title: string, vocabulary: Vocabulary): Draft {
  const field = (name: string, most = 2000) => cleanText(fields[name], most);
  const authors = authorsFrom((fields.author ?? fields.editor ?? []).map(toName));
  const address = (name: string) => {
    const written: unknown = typed[name];
    return typeof written === 'string' ? cleanText(unescapeAddresses(written), 2000) : undefined;
  };
  const links = linksOf(field, address);
  const container = field('booktitle') ?? field('journal') ?? field('journaltitle');
  const date = dateOf(field('date') ?? '', field('year') ?? '', field('month') ?? '');
  const venue = venueIn([container, field('note'), field('howpublished')], vocabulary, date);
  const isPreprint = links.arxiv !== undefined;
  const released = isPreprint ? monthOfArxivId(links.arxiv!) : date;
  const name = cleanText(latexToText(field('shorttitle') ?? ''), 60);
  return draftOf(
    { title, name: name === title ? undefined : name, authors: ifAny(authors), released, venue, links: ifAny(Object.keys(links)) && links },
    {
      guessed: { released: isPreprint ? undefined : released && 'the date of publication' },
      todo: {
        venue: venue === undefined && container !== undefined && !/arxiv|corr\b/i.test(container) ? unknownVenue(container) : undefined,
      },
      abstract: field('abstract', 10_000),
    },
  );
}

/** A family name of several words was told apart by whoever wrote it; one of a single word is only the last. */
function toName({ name, firstName, prefix, lastName, suffix }: Creator): unknown {
  const family = [prefix, lastName].filter(Boolean).join(' ');
  if (family === '' && firstName === undefined) return { organization: name };
  if (lastName?.includes(' ')) return { given: firstName, family, suffix };
  return [[firstName, family].filter(Boolean).join(' '), suffix].filter(Boolean).join(', ');
}

/**
 * The fields in which exports put identifiers and addresses, each in a way of its own.
 * @param field as text. @param address with what LaTeX escapes as it is.
 */
function linksOf(field: (name: string) => string | undefined, address: (name: string) => string | undefined) {
  const [volume, journal] = [field('volume') ?? '', field('journal') ?? ''];
  const [eprint = '', note = '', howpublished = '', doi = '', url = ''] = ['eprint', 'note', 'howpublished', 'doi', 'url'].map(address);
  const kind = field('archiveprefix') ?? field('eprinttype') ?? 'arxiv';
  const inText = /arXiv:\s*(\S+?)[\s,;)\]]*$/i.exec(journal)?.[1] ?? (/^corr$/i.test(journal) ? volume.replace(/^abs\//, '') : '');
  const arxiv = [/^arxiv$/i.test(kind) ? eprint : '', inText].map(arxivIdFrom).filter((id) => id !== undefined);
  const links = linksFrom([...arxiv, doi, url, ...addressesIn(howpublished), ...addressesIn(note)].filter(Boolean));
  return { ...announcedLinks(`${note} ${howpublished}`), ...links };
}

/** The date as far as it is a real one: YYYY-MM-DD, YYYY-MM or YYYY. */
function dateOf(date: string, year: string, month: string): string | undefined {
  const number = monthIn(month);
  return dateIn(date) ?? dateInWords(date) ?? (number === undefined ? undefined : dateIn(`${year.slice(0, 4)}-${number}`)) ?? dateIn(year);
}
