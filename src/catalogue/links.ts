import type { CollectionName } from '../schema/collections.ts';
import { unescapePercent } from '../schema/plain.ts';
import type { Paper, Related, Tool, Tutorial } from './entry.ts';

/** Where an entry stands on the site, without the base: its page, or its place on its collection's. */
export function entryPath({ collection, slug }: { collection: CollectionName; slug: string }): string {
  if (collection === 'comparisons') return `/compare/tables/#${slug}`;
  return collection === 'papers' || collection === 'guides' ? `/${collection}/${slug}/` : `/${collection}/#${slug}`;
}

/** How many papers a page of a list holds, so that it stays light as the list grows. */
export const PAGE_SIZE = 100;

/** A list in pages; a list without papers has one empty page. */
export function pagesOf<Paper>(papers: readonly Paper[]): Paper[][] {
  const count = Math.max(1, Math.ceil(papers.length / PAGE_SIZE));
  return Array.from({ length: count }, (_, index) => papers.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE));
}

/** Where a page of a list stands, without the base. @param list its first page. @param number from 1. */
export const pagePath = (list: string, number: number): string => (number === 1 ? list : `${list}page/${number}/`);

/** One way to reach something, as a link with its label. */
export interface Link {
  label: string;
  href: string;
}

export const arxivAddress = (id: string) => `https://arxiv.org/abs/${id}`;
export const openreviewAddress = (id: string) => `https://openreview.net/forum?id=${encodeURIComponent(id)}`;
/** A DOI keeps its slashes; everything else that an address could misread is escaped. */
export const doiAddress = (doi: string) => `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;

/** Where the text of a paper can be downloaded; undefined where no archive is known to hold it. */
export function pdfAddress({ arxiv, openreview }: { arxiv?: string | undefined; openreview?: string | undefined }): string | undefined {
  if (arxiv !== undefined) return `https://arxiv.org/pdf/${arxiv}`;
  return openreview === undefined ? undefined : `https://openreview.net/pdf?id=${encodeURIComponent(openreview)}`;
}

/** The links that are identifiers, each with how it becomes an address. */
export const addressOfIdentifier: Readonly<Record<string, (id: string) => string>> = {
  arxiv: arxivAddress,
  openreview: openreviewAddress,
  doi: doiAddress,
};

// How each link is named, in the order of display.
const LABELS: readonly [name: string, label: string][] = [
  ['arxiv', 'arXiv'],
  ['openreview', 'OpenReview'],
  ['doi', 'DOI'],
  ['page', 'Publication'],
  ['home', 'Home'],
  ['docs', 'Documentation'],
  ['code', 'Code'],
  ['project', 'Project'],
  ['weights', 'Weights'],
];

/** Every link of an entry, in the same order and with the same labels everywhere. */
export const linksOf = (entry: Paper | Related | Tool | Tutorial): Link[] => namedLinks(entry.data);

function namedLinks(data: (Paper | Related | Tool | Tutorial)['data']): (Link & { name: string })[] {
  const links = data.links as Record<string, string | string[] | undefined>;
  return LABELS.flatMap(([name, label]) => {
    const values = [links[name] ?? []].flat();
    // Several of a kind are told apart by the last part of their addresses: a model or file.
    return values.map((value) => ({
      name,
      label: values.length > 1 ? `${label}: ${lastPart(value)}` : label,
      href: addressOfIdentifier[name]?.(value) ?? value,
    }));
  });
}

function lastPart(address: string): string {
  return unescapePercent(new URL(address).pathname.replace(/\/+$/, '').split('/').at(-1) ?? '');
}

// Where a reader would look first: for a paper its text, for everything else the thing itself.
const FIRST: Partial<Record<CollectionName, readonly string[]>> = {
  tools: ['home', 'code', 'docs', 'weights', 'arxiv'],
  tutorials: ['page', 'code', 'doi', 'arxiv'],
};

/** The links of an entry with the one behind its title apart from the others. */
export function mainAndOtherLinks(entry: Paper | Related | Tool | Tutorial): { main: Link; others: Link[] } {
  const named = namedLinks(entry.data);
  const main = FIRST[entry.collection]?.map((name) => named.find((link) => link.name === name)).find((link) => link !== undefined) ?? named[0]!;
  return { main, others: named.filter((link) => link !== main) };
}
