import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { arxivIdFrom, doiFrom } from '../schema/identifiers.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { cleanText, latexToText, plainTitle, unescapeAddresses } from './clean.ts';
import { type Draft, draftOf, ifAny, known } from './draft.ts';
import { ask, ServiceError, services, type Limits } from './fetch.ts';
import { announcedLinks, authorsFrom, venueIn } from './fields.ts';

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

/** A paper of arXiv, in its newest version. @throws ServiceError where it was withdrawn */
export async function draftFromArxiv(id: string, vocabulary: Vocabulary, limits: Limits): Promise<Draft | undefined> {
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
