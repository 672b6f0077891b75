/** The orders that papers can be put in, each file of them beside the index. */
export type OrderName = 'date' | 'title' | 'venue' | 'results';

/** The file of an order, beside the index. */
export const orderFile = (name: string): string => `${name}.txt`;

/** Puts results in an order that was read from its file. @param reversed the other way round; what is not ranked stays last. */
export function inOrder<Result extends { id: string }>(results: readonly Result[], order: string, reversed: boolean): Result[] {
  const ranks = new Map(order.split('\n').map((id, place) => [id, reversed ? -place : place]));
  const rankOf = ({ id }: Result) => ranks.get(id) ?? Infinity;
  // Two that are not ranked would differ by NaN.
  return results.toSorted((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
}
