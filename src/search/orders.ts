import { alphabetical } from '../catalogue/alphabetical.ts';
import { byRelease } from '../catalogue/order.ts';
import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { formatVenue } from '../catalogue/publication.ts';
import type { OrderName } from './in-order.ts';

/**
 * The papers in every order, in the direction that readers want first. What an order does not rank (no venue) is left out.
 *
 * The engine has sort keys of its own, but every query pays for them: 84 KB at 10,000 papers, against some 40 KB for one
 * of these, which only who asks for that order pays.
 */
export function papersInOrder({ papers, vocabulary }: Catalogue): Record<OrderName, Paper[]> {
  const newest = papers.toSorted(byRelease);
  const venueOf = ({ data }: Paper) => formatVenue(data, vocabulary);
  const nameOf = ({ data }: Paper) => data.name ?? data.title;
  const countOf = ({ data }: Paper) => data.results?.length ?? 0;
  return {
    date: newest,
    title: newest.toSorted((a, b) => alphabetical(nameOf(a), nameOf(b))),
    venue: newest.filter(venueOf).toSorted((a, b) => alphabetical(venueOf(a)!, venueOf(b)!)),
    results: newest.toSorted((a, b) => countOf(b) - countOf(a)),
  };
}
