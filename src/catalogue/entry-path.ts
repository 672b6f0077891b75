import type { CollectionName } from '../schema/collections.ts';

/** Where an entry stands on the site, without the base: its own page, or its place on the page of its collection. */
export function entryPath({ collection, slug }: { collection: CollectionName; slug: string }): string {
  if (collection === 'comparisons') return `/compare/tables/#${slug}`;
  return collection === 'papers' || collection === 'guides' ? `/${collection}/${slug}/` : `/${collection}/#${slug}`;
}
