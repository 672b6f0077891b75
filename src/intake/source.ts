import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import { authorsFrom, announcedLinks, dateIn, unknownVenue, venueIn } from './fields.ts';
import { cleanText, plainTitle, latexToText, unescapeAddresses } from './clean.ts';
import { type Draft, draftOf, ifAny, known } from './draft.ts';
import { LIMITS, ServiceError, type Limits, ask, services, askJson } from './fetch.ts';
import type { Identifier } from './identify.ts';
import { arxivIdFrom, doiFrom } from '../schema/identifiers.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** What names a publication, and not a repository. */
export type PublicationId = Exclude<Identifier, { kind: 'github' }>;

const UNKNOWN: Readonly<Record<PublicationId['kind'], string>> = {
  arxiv: 'arXiv has no paper',
  openreview: 'OpenReview shows no submission',
  doi: 'neither Crossref nor DataCite knows the DOI',
};

/**
 * Asks the service that an identifier belongs to.
 * @throws ServiceError where it gives no answer, or knows no such publication
 */
export async function draftFromSource({ kind, id }: PublicationId, vocabulary: Vocabulary, limits: Limits = LIMITS): Promise<Draft> {
  const draftFrom = { arxiv: draftFromArxiv, openreview: draftFromOpenreview, doi: draftFromDoi }[kind];
  const draft = await draftFrom(id, vocabulary, limits);
  if (draft === undefined) throw new ServiceError(`${UNKNOWN[kind]} ${id}`);
  return draft;
}

/** A paper as arXiv describes it; text is cleaned. */
export interface ArxivPaper {
  id: string;
  title: string;
  authors: string[];
  /** The day of the first version, YYYY-MM-DD. */
  published: string;
  abstract: string;
  comment: string;
  journal: string;
  doi: string | undefined;
  /** What arXiv says of its withdrawal, where it was withdrawn. */
  withdrawn: string | undefined;
}

/**
 * Asks arXiv for papers by a query or by identifiers. Format: https://info.arxiv.org/help/api/user-manual.html
 * @throws ServiceError
 */
export async function askArxiv(question: Readonly<Record<string, string>>, page: { start?: number; most: number }, limits: Limits) {
  const parameters = new URLSearchParams({ start: String(page.start ?? 0), max_results: String(page.most), ...question });
  const text = await ask(services.arxiv, { path: `?${parameters}`, kind: 'xml' }, limits);
  if (text === undefined) throw new ServiceError('arXiv has no such interface (404)');
  return readFeed(text);
}

/** Reads an Atom feed of arXiv. @throws ServiceError where it is none, is cut off, or is arXiv's way to report an error. */
function readFeed(xml: string): ArxivPaper[] {
  const feed = rootOf(xml);
  if (feed?.name !== 'feed') throw new ServiceError('arXiv returned something that is not a feed');
  return elements(feed, 'entry').flatMap((entry) => {
    // A question that it does not understand is answered by an entry as well.
    if (textOf(entry, 'id').includes('arxiv.org/api/errors')) {
      throw new ServiceError(`arXiv refused the question: ${cleanText(textOf(entry, 'summary'), 160) ?? 'it gives no reason'}`);
    }
    return toPaper(entry) ?? [];
  });
}

function rootOf(xml: string): XmlElement | null {
  try {
    return parseXml(xml).root;
  } catch {
    throw new ServiceError('arXiv returned incomplete XML');
  }
}

const elements = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const textOf = (parent: XmlElement, name: string): string => elements(parent, name)[0]?.text ?? '';

function toPaper(entry: XmlElement): ArxivPaper | undefined {
  const id = arxivIdFrom(textOf(entry, 'id'));
  const title = plainTitle(cleanText(latexToText(textOf(entry, 'title')), 300));
  const published = /^\d{4}-\d{2}-\d{2}/.exec(textOf(entry, 'published'))?.[0];
  if (id === undefined || title === undefined || published === undefined) return undefined;
  const abstract = cleanText(textOf(entry, 'summary'), 10_000) ?? '';
  const comment = cleanText(textOf(entry, 'arxiv:comment'), 1_000) ?? '';
  return {
    id,
    title,
    authors: elements(entry, 'author').map((author) => textOf(author, 'name')),
    published,
    abstract,
    comment,
    journal: cleanText(textOf(entry, 'arxiv:journal_ref'), 500) ?? '',
    doi: doiFrom(unescapeAddresses(textOf(entry, 'arxiv:doi'))),
    withdrawn: [comment, abstract.slice(0, 200)].find((line) => /\bwithdrawn\b/i.test(line)),
  };
}

/** The venue at which a paper of arXiv appeared, as its journal reference or comment says. */
export const venueOf = ({ journal, comment }: ArxivPaper, vocabulary: Vocabulary) => venueIn([journal, comment], vocabulary);

async function draftFromArxiv(id: string, vocabulary: Vocabulary, limits: Limits): Promise<Draft | undefined> {
  const paper = (await askArxiv({ id_list: id }, { most: 1 }, limits)).find((one) => one.id === id);
  if (paper === undefined) return undefined;
  const { title, authors, published, abstract, comment, doi, withdrawn } = paper;
  if (withdrawn !== undefined) throw new ServiceError(`${id} was withdrawn; arXiv says: ${withdrawn}`);
  const venue = venueOf(paper, vocabulary);
  const announced = announcedLinks(`${comment} ${abstract}`);
  return draftOf(
    { title, authors: ifAny(authorsFrom(authors)), released: published, venue, links: known({ arxiv: id, doi, ...announced }) },
    {
      guessed: {
        venue: venue && 'the journal reference or comment on arXiv',
        links: ifAny(Object.keys(announced)) && 'addresses in comment and abstract, apart from the identifiers',
      },
      abstract,
    },
  );
}

/** A field of a note: its value in the first version of the interface, `{ value }` in the second. */
const field = z.preprocess((given) => (typeof given === 'object' && given !== null && 'value' in given ? given.value : given), z.unknown());
const noteSchema = z.object({
  id: z.string(),
  odate: z.number().optional().catch(undefined),
  pdate: z.number().optional().catch(undefined),
  cdate: z.number().optional().catch(undefined),
  content: z.object({ title: field, authors: field, abstract: field, venue: field, venueid: field }),
});
const notesSchema = z.object({ notes: z.array(noteSchema) });

/** A submission that is public. Format: https://docs.openreview.net/reference/api-v2/entities/note/fields */
async function draftFromOpenreview(id: string, vocabulary: Vocabulary, limits: Limits): Promise<Draft | undefined> {
  for (const service of [services.openreview, services.openreview1]) {
    const answer = await askJson(service, { path: `/notes?${new URLSearchParams({ id })}` }, notesSchema, limits);
    const note = answer?.notes.find((one) => one.id === id);
    if (note !== undefined) return draftOfNote(note, vocabulary);
  }
  return undefined;
}

function draftOfNote({ id, odate, pdate, cdate, content }: z.infer<typeof noteSchema>, vocabulary: Vocabulary): Draft {
  const title = cleanText(typeof content.title === 'string' ? latexToText(content.title) : undefined, 300);
  // When it went public, else when it was published or made. Milliseconds since 1970.
  const released = dayOf(odate ?? pdate ?? cdate);
  const line = cleanText(content.venue, 200);
  // On pages of the archive, authors state the venue themselves.
  const isClaimed = String(content.venueid).startsWith('OpenReview.net/');
  const venue = isClaimed ? undefined : venueIn([line], vocabulary, released);
  const abstract = cleanText(content.abstract, 10_000);
  const announced = announcedLinks(abstract ?? '');
  return draftOf(
    {
      title: plainTitle(title),
      authors: ifAny(authorsFrom(Array.isArray(content.authors) ? content.authors.map(nameOf) : [])),
      released,
      venue,
      links: { openreview: id, ...announced },
    },
    {
      guessed: { links: ifAny(Object.keys(announced)) && 'addresses in the abstract, apart from the identifier' },
      todo: {
        venue:
          venue === undefined && line !== undefined
            ? `OpenReview says ${JSON.stringify(line)}; leave the field out if that is not a venue`
            : undefined,
      },
      abstract,
    },
  );
}

/** An author is a name, or of late a name beside the name of an account. */
const nameOf = (author: unknown): unknown => (typeof author === 'object' && author !== null && 'fullname' in author ? author.fullname : author);

/** A time as its day, YYYY-MM-DD, where it is one of this kind of paper. */
function dayOf(time: number | undefined): string | undefined {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 2010 || date.getUTCFullYear() > 2100 ? undefined : date.toISOString().slice(0, 10);
}

/** A work, from Crossref, where publishers register, else from DataCite, where repositories do. */
async function draftFromDoi(doi: string, vocabulary: Vocabulary, limits: Limits): Promise<Draft | undefined> {
  const crossref = await askJson(services.crossref, { path: `/works/${inPath(doi)}` }, crossrefSchema, limits);
  if (crossref !== undefined) return draftOfWork(doi, fromCrossref(crossref.message), vocabulary);
  const datacite = await askJson(services.datacite, { path: `/dois/${inPath(doi)}` }, dataciteSchema, limits);
  return datacite && draftOfWork(doi, fromDatacite(datacite.data.attributes), vocabulary);
}

/** The slashes of a DOI are those of a path; everything else is escaped. */
const inPath = (doi: string) => doi.split('/').map(encodeURIComponent).join('/');

const text = z.string().optional().catch(undefined);
const texts = z.array(z.unknown()).catch([]);

/** https://api.crossref.org/swagger-ui/index.html, "Work" */
const crossrefSchema = z.object({
  message: z.object({
    title: texts,
    subtitle: texts,
    author: z.array(z.object({ given: text, family: text, suffix: text, name: text }).catch({})).catch([]),
    'container-title': texts,
    event: z.object({ name: text }).optional().catch(undefined),
    published: z
      .object({ 'date-parts': z.array(z.array(z.number().nullable())) })
      .optional()
      .catch(undefined),
    abstract: text,
  }),
});

/** https://support.datacite.org/reference/get_dois-id */
const dataciteSchema = z.object({
  data: z.object({
    attributes: z.object({
      titles: z.array(z.object({ title: text }).catch({})).catch([]),
      creators: z.array(z.object({ name: text, nameType: text, givenName: text, familyName: text }).catch({})).catch([]),
      publicationYear: z.number().optional().catch(undefined),
      dates: z.array(z.object({ date: text, dateType: text }).catch({})).catch([]),
      container: z.object({ title: text }).optional().catch(undefined),
      descriptions: z.array(z.object({ description: text, descriptionType: text }).catch({})).catch([]),
    }),
  }),
});

/** What both registries tell, in one form. */
interface Work {
  title: unknown;
  authors: unknown[];
  date: string | undefined;
  /** Lines that may name the venue. */
  containers: unknown[];
  abstract: string | undefined;
}

function fromCrossref(work: z.infer<typeof crossrefSchema>['message']): Work {
  const [title] = work.title;
  const [subtitle] = work.subtitle;
  return {
    title: typeof subtitle === 'string' && subtitle !== '' && !String(title).includes(subtitle) ? `${String(title)}: ${subtitle}` : title,
    authors: work.author.map(({ given, family, suffix, name }) =>
      given === undefined && family === undefined ? { organization: name } : { given, family, suffix },
    ),
    date: work.published?.['date-parts'][0]?.filter((part) => part !== null).join('-'),
    containers: [...work['container-title'], work.event?.name],
    abstract: work.abstract,
  };
}

function fromDatacite(work: z.infer<typeof dataciteSchema>['data']['attributes']): Work {
  return {
    title: work.titles[0]?.title,
    authors: work.creators.map(({ name, nameType, givenName, familyName }) => {
      if (nameType === 'Organizational') return { organization: name };
      return givenName !== undefined && familyName !== undefined ? { given: givenName, family: familyName } : name;
    }),
    date: work.dates.find(({ dateType }) => dateType === 'Issued' || dateType === 'Created')?.date ?? String(work.publicationYear),
    containers: [work.container?.title],
    abstract: work.descriptions.find(({ descriptionType }) => descriptionType === 'Abstract')?.description,
  };
}

function draftOfWork(doi: string, { title, authors, date = '', containers, abstract }: Work, vocabulary: Vocabulary): Draft {
  const released = dateIn(date);
  const lines = containers.flatMap((line) => markupToText(line, 300) ?? []);
  const venue = venueIn(lines, vocabulary, released);
  return draftOf(
    { title: plainTitle(markupToText(title, 300)), authors: ifAny(authorsFrom(authors)), released, venue, links: { doi } },
    {
      guessed: { released: 'the date of publication' },
      todo: { venue: venue === undefined && lines[0] !== undefined ? unknownVenue(lines[0]) : undefined },
      abstract: markupToText(abstract, 10_000),
    },
  );
}

/** Publishers register titles and abstracts with tags of HTML, JATS and MathML in them. */
function markupToText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const isMarkup = /<\/?[a-z][\w:-]*[^<>]*>/i.test(value);
  return cleanText(latexToText(isMarkup ? toString(fromHtml(value, { fragment: true })) : value), most);
}
