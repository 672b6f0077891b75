/** How many papers a page of the list holds, so that it stays light as the list grows. */
const PAGE_SIZE = 100;

/** The list in pages; a list without papers has one empty page. */
export function pagesOf<Paper>(papers: readonly Paper[]): Paper[][] {
  const count = Math.max(1, Math.ceil(papers.length / PAGE_SIZE));
  return Array.from({ length: count }, (_, index) => papers.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE));
}

/** Where a page of the list stands, without the base. @param number from 1. */
export const pagePath = (number: number): string => (number === 1 ? '/papers/' : `/papers/page/${number}/`);
