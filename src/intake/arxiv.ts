import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { arxivIdFrom, doiFrom } from '../schema/identifiers.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { authorsFrom } from './authors.ts';
import { cleanText, plainTitle } from './clean.ts';
import { draftOf, type Draft } from './draft.ts';
import { ask, LIMITS, ServiceError, type Limits, services } from './fetch.ts';
import { latexToText, unescapeAddresses } from './latex.ts';
import { announcedLinks } from './links.ts';
import { venueIn } from './venue.ts';

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

/** What is asked of arXiv: papers by identifier, or the newest that match a query. */
export interface ArxivQuestion {
  ids?: readonly string[];
  query?: string;
  start?: number;
  most: number;
}

/**
 * Asks arXiv. Format: https://info.arxiv.org/help/api/user-manual.html
 * @throws ServiceError
 */
export async function askArxiv({ ids, query, start = 0, most }: ArxivQuestion, limits: Limits = LIMITS): Promise<ArxivPaper[]> {
  const parameters = new URLSearchParams({ start: String(start), max_results: String(most) });
  if (ids !== undefined) parameters.set('id_list', ids.join(','));
  if (query !== undefined) {
    parameters.set('search_query', query);
    parameters.set('sortBy', 'submittedDate');
    parameters.set('sortOrder', 'descending');
  }
  const text = await ask(services.arxiv, { path: `?${parameters}`, kind: 'xml' }, limits);
  if (text === undefined) throw new ServiceError('arXiv has no such interface (404)');
  return readFeed(text);
}

/** One paper by its identifier; undefined where arXiv knows none. @throws ServiceError */
export async function fetchArxiv(id: string, limits: Limits = LIMITS): Promise<ArxivPaper | undefined> {
  const papers = await askArxiv({ ids: [id], most: 1 }, limits);
  return papers.find((paper) => paper.id === id);
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
export function venueOf({ journal, comment }: ArxivPaper, vocabulary: Vocabulary) {
  return venueIn(journal, vocabulary) ?? venueIn(comment, vocabulary);
}

/** A paper of arXiv as the draft of an entry. */
export function draftFromArxiv(paper: ArxivPaper, vocabulary: Vocabulary): Draft {
  const venue = venueOf(paper, vocabulary);
  const announced = announcedLinks(`${paper.comment} ${paper.abstract}`);
  const authors = authorsFrom(paper.authors);
  const draft = draftOf({
    title: paper.title,
    ...(authors.length > 0 && { authors }),
    released: paper.published,
    ...(venue !== undefined && { venue }),
    links: { arxiv: paper.id, ...(paper.doi !== undefined && { doi: paper.doi }), ...announced },
  });
  if (venue !== undefined) draft.guessed.venue = 'the journal reference or comment on arXiv';
  if (Object.keys(announced).length > 0) draft.guessed.links = 'addresses in comment and abstract, apart from the identifiers';
  return { ...draft, abstract: paper.abstract };
}
