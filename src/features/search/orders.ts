import { alphabetical } from '../../catalogue/title.ts';
import { byRelease } from '../../catalogue/order.ts';
import type { Catalogue, Paper } from '../../catalogue/entry.ts';
import { formatVenue } from '../../catalogue/publication.ts';

/** An order of papers by its name in Pagefind, and the place of each paper in it, by its slug. */
export type Orders = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The papers in every order, in the direction that readers want first. Pagefind leaves out what has no place in the order
 * that is asked for, so that each paper has one; those without a venue come last both ways, which takes two orders.
 */
export function papersInOrder({ papers, vocabulary }: Catalogue): Orders {
  const newest = papers.toSorted(byRelease);
  const venueOf = ({ data }: Paper) => formatVenue(data, vocabulary);
  const nameOf = ({ data }: Paper) => data.name ?? data.title;
  const countOf = ({ data }: Paper) => data.results?.length ?? 0;
  const byVenue = newest.filter(venueOf).toSorted((a, b) => alphabetical(venueOf(a)!, venueOf(b)!));
  const preprints = newest.filter((paper) => venueOf(paper) === undefined);
  const orders = {
    date: newest,
    title: newest.toSorted((a, b) => alphabetical(nameOf(a), nameOf(b))),
    venue: [...byVenue, ...preprints],
    'venue-reversed': [...byVenue.toReversed(), ...preprints],
    results: newest.toSorted((a, b) => countOf(b) - countOf(a)),
  };
  return new Map(Object.entries(orders).map(([name, sorted]) => [name, new Map(sorted.map(({ slug }, place) => [slug, place]))]));
}
