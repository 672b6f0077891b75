import { inWords } from '../catalogue/publication.ts';
import { readableTitle } from '../catalogue/readable-math.ts';
import type { CslItem } from './csl.ts';
import { printedName, invertedName, familyName, type CslName } from '../catalogue/names.ts';
import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { newestFirst } from '../catalogue/dates.ts';
import { absolute, site } from '../site.ts';
import { linksOf } from '../catalogue/links.ts';

/**
 * A publication as a line of text for a list of references: authors, title, where, year, address. It is written here
 * because the processor that citation tools share is under a license that this project does not take.
 */
export function toReference(item: CslItem): string {
  const { author = [], title, issued, URL: address } = item;
  const year = issued['date-parts'][0][0];
  const place = placeOf(item);
  const sentences = [inWords(author.map(printedName)), readableTitle(title), place === undefined ? String(year) : `${place}, ${year}`].filter(
    Boolean,
  );
  return [...sentences.map(asSentence), address].filter(Boolean).join(' ');
}

/** Where it was published: proceedings, a journal, or an archive with the identifier there. */
function placeOf({ type, archive, archive_location: id, publisher, 'container-title': container }: CslItem): string | undefined {
  if (container !== undefined) return type === 'paper-conference' ? `In ${container}` : container;
  return archive === undefined ? publisher : `${archive}:${id}`;
}

const asSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The day on which the newest entry came into the list, YYYY-MM-DD, if there is any entry. */
export const newestDay = ({ papers, related, tools, tutorials }: Catalogue): string | undefined =>
  [...papers, ...related, ...tools, ...tutorials].map(({ data }) => data.added).toSorted(newestFirst)[0];

/** How to cite the list itself, in words. @param day its state, as `newestDay` gives it. */
export const listReference = (day: string): string => `${site.authors}. ${site.name}, ${day}. ${absolute('/')}`;

/** How to cite the list in BibTeX; the checksum of the archive tells which state of it. */
export const listBibtex = (day: string, checksum: string): string => `@misc{awesome-diffusion-model-pruning,
  title = {{${site.name}}},
  author = {{${site.authors}}},
  year = {${day.slice(0, 4)}},
  url = {${absolute('/')}},
  note = {State of ${day}, SHA-256 of catalogue.zip: ${checksum}},
}
`;

/**
 * A publication as the `citation_…` tags by which Zotero, Mendeley and Google Scholar find it on its page. A preprint
 * has neither journal nor conference. Format: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 * @param pdf where its text can be downloaded, if that is known. @returns names and contents, in the order of the head.
 */
export function highwireTags(item: CslItem, pdf: string | undefined): [name: string, content: string][] {
  const { title, author = [], issued, type, publisher, DOI: doi, archive, archive_location: id, 'container-title': container } = item;
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', readableTitle(title)],
    ...author.map((name): [string, string] => ['citation_author', invertedName(name)]),
    ['citation_publication_date', issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/')],
    [type === 'article-journal' ? 'citation_journal_title' : 'citation_conference_title', container],
    ['citation_publisher', publisher],
    ['citation_doi', doi],
    ['citation_arxiv_id', archive === undefined ? undefined : id],
    ['citation_pdf_url', pdf],
  ];
  return tags.filter((tag): tag is [string, string] => tag[1] !== undefined);
}

/**
 * A paper in the terms of https://schema.org/ScholarlyArticle, for search engines. It speaks of the paper, not of its
 * page here, and says of a preprint that it is one.
 * @param item the same paper as CSL-JSON.
 */
export function scholarlyArticle(paper: Paper, item: CslItem) {
  const { slug, data } = paper;
  const { type, genre, author, issued, publisher, DOI: doi, archive, archive_location: id, 'container-title': container } = item;
  const title = readableTitle(item.title);
  const names = [data.name ?? [], (data['also-known-as'] ?? []).map(readableTitle)].flat();
  return {
    '@context': 'https://schema.org',
    '@type': type === 'software' ? 'SoftwareSourceCode' : 'ScholarlyArticle',
    name: title,
    ...(type !== 'software' && { headline: title }),
    ...(names.length > 0 && { alternateName: names }),
    ...(author !== undefined && { author: author.map(toAgent) }),
    datePublished: issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'),
    ...(container !== undefined && { isPartOf: { '@type': type === 'article-journal' ? 'Periodical' : 'CreativeWork', name: container } }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(genre === 'preprint' && { creativeWorkStatus: 'Preprint' }),
    identifier: [
      ...(doi === undefined ? [] : [{ '@type': 'PropertyValue', propertyID: 'DOI', value: doi }]),
      ...(archive === undefined ? [] : [{ '@type': 'PropertyValue', propertyID: archive, value: id }]),
    ],
    ...(item.URL !== undefined && { url: item.URL }),
    sameAs: linksOf(paper)
      .filter(({ label }) => ['arXiv', 'OpenReview', 'DOI', 'Publication'].includes(label))
      .map(({ href }) => href),
    mainEntityOfPage: absolute(`/papers/${slug}/`),
  };
}

const toAgent = (name: CslName) =>
  'literal' in name
    ? { '@type': 'Organization', name: name.literal }
    : { '@type': 'Person', name: printedName(name), familyName: familyName(name), ...(name.given !== undefined && { givenName: name.given }) };

/** Data as the text of a script element, which nothing in it can end. */
export const toJsonLd = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');
