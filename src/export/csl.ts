import { publicationYear, shortTitle } from '../catalogue/publication.ts';
import type { Paper, Related } from '../catalogue/entry.ts';
import { arxivAddress, doiAddress, openreviewAddress } from '../catalogue/links.ts';
import { areKnown } from '../schema/author.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { citationKey, toCslName, type CslName, invertedName } from '../catalogue/names.ts';
import { readableTitle } from '../catalogue/readable-math.ts';

/**
 * A publication as CSL-JSON, the exchange format of citation tools; every citation is made from it.
 * Format: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  /** The BibTeX key. */
  id: string;
  type: 'paper-conference' | 'article-journal' | 'article' | 'software';
  /** "preprint" on what no venue has published: CSL's `article` alone does not say so. */
  genre?: 'preprint';
  /** As the entry has it, with `$…$`: BibTeX takes that, and every other format readable text. */
  title: string;
  /** The method's short name. */
  'title-short'?: string;
  /** Absent where no source names the authors. */
  author?: CslName[];
  'container-title'?: string;
  issued: { 'date-parts': [number[]] };
  publisher?: string;
  /** The archive that holds a freely readable copy, and its identifier there. */
  archive?: 'arXiv';
  archive_location?: string;
  DOI?: string;
  URL?: string;
}

/** A paper as CSL-JSON. @param vocabulary gives its venue's full name and kind. */
export function toCsl(entry: Paper | Related, vocabulary: Vocabulary): CslItem {
  const { title, name, authors, links } = entry.data;
  const url = addressOf(links);
  return {
    id: citationKey(entry),
    ...kindOf(entry, vocabulary),
    title,
    ...(name !== undefined && { 'title-short': shortTitle(entry.data) }),
    ...(areKnown(authors) && { author: authors.map(toCslName) }),
    issued: { 'date-parts': [dateParts(entry.data)] },
    ...(links.arxiv !== undefined && { archive: 'arXiv' as const, archive_location: links.arxiv }),
    ...(links.doi !== undefined && { DOI: links.doi }),
    ...(url !== undefined && { URL: url }),
  };
}

type CslKind = Pick<CslItem, 'type' | 'genre' | 'container-title' | 'publisher'>;

function kindOf({ data: { venue, links } }: Paper | Related, vocabulary: Vocabulary): CslKind {
  if (venue !== undefined) {
    const term = vocabulary.venues[venue.id];
    const name = term?.['full-name'] ?? venue.id;
    // A workshop has proceedings of its own; "oral" and "spotlight" are no part of a citation.
    const container = venue.track !== undefined && /workshop/i.test(venue.track) ? `${name}, ${venue.track}` : name;
    return { type: term?.type === 'journal' ? 'article-journal' : 'paper-conference', 'container-title': container };
  }
  if (links.arxiv !== undefined) return { type: 'article', genre: 'preprint', publisher: 'arXiv' };
  if (links.openreview !== undefined) return { type: 'article', genre: 'preprint', publisher: 'OpenReview' };
  if (links.doi !== undefined || links.page !== undefined) return { type: 'article', genre: 'preprint' };
  // Code or weights that no paper describes.
  return { type: 'software' };
}

/** Of a published paper the year that its venue gives; of others the date as far as it is known. */
function dateParts(data: (Paper | Related)['data']): number[] {
  return data.venue === undefined ? data.released.split('-').map(Number) : [publicationYear(data)];
}

/** Where to read it: the published version if one is known, else the nearest thing to it. */
function addressOf({ doi, page, arxiv, openreview, project, code, weights }: (Paper | Related)['data']['links']): string | undefined {
  if (doi !== undefined) return doiAddress(doi);
  if (page !== undefined) return page;
  if (arxiv !== undefined) return arxivAddress(arxiv);
  if (openreview !== undefined) return openreviewAddress(openreview);
  return project ?? code ?? [weights].flat()[0];
}

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  'paper-conference': 'CPAPER',
  'article-journal': 'JOUR',
  article: 'UNPB',
  software: 'COMP',
};

/**
 * One RIS record. Written here because citation-js breaks lines within words after 70 characters, cuts identifiers and
 * drops particles. Format: https://en.wikipedia.org/wiki/RIS_(file_format); lines end in CR LF.
 */
export function toRis(item: CslItem): string {
  const [parts] = item.issued['date-parts'];
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['TI', readableTitle(item.title)],
    ['ST', item['title-short']],
    ...(item.author ?? []).map((name) => ['AU', invertedName(name)] as const),
    // Managers differ in where they look for the proceedings of a paper.
    ['T2', item['container-title']],
    ['C3', item.type === 'paper-conference' ? item['container-title'] : undefined],
    ['PY', String(parts[0])],
    ['DA', [0, 1, 2].map((index) => String(parts[index] ?? '').padStart(parts[index] === undefined ? 0 : 2, '0')).join('/') + '/'],
    ['PB', item.publisher],
    ['AN', item.archive === undefined ? undefined : `${item.archive}:${item.archive_location}`],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['ID', item.id],
    ['ER', ''],
  ];
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value}\r\n`)).join('');
}

/** Records as one file. */
export const risFile = (items: readonly CslItem[]): string => items.map(toRis).join('\r\n');
