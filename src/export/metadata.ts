import type { Paper } from '../catalogue/entry.ts';
import { linksOf } from '../catalogue/links.ts';
import { invertedName, familyName, printedName, type CslName } from '../catalogue/names.ts';
import { readableTitle } from '../catalogue/readable-math.ts';
import { absolute } from '../site.ts';
import type { CslItem } from './csl.ts';

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
