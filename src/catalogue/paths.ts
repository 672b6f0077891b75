import type { CollectionName } from '../schema/collections.ts';

/** Where an entry stands on the site, without the base: its own page, or its place on the page of its collection. */
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

/** Where a page of a list stands, without the base. @param list where its first page stands. @param number from 1. */
export const pagePath = (list: string, number: number): string => (number === 1 ? list : `${list}page/${number}/`);
