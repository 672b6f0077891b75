import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same on every machine and in every run. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True in this share of the cases. */
  chance(share: number): boolean;
  /** Any of the list, each as likely as the others. */
  pick<Item>(list: readonly Item[]): Item;
  /** One of the list, the earlier the likelier, as words and names are in life (Zipf's law). */
  skewed<Item>(list: readonly Item[]): Item;
  /** Up to `count` different ones of the list, drawn with the same skew. */
  several<Item>(list: readonly Item[], count: number): Item[];
  /**
   * A place in an endless list that is ordered by frequency. The number of different places keeps growing with the
   * number of draws, as the number of different words of a text does (Heaps' law).
   * @param spread how many places share the bulk of the draws.
   */
  rank(spread: number): number;
}

/** How thin the tail of rare words is: with a spread of 30, words grow in number as those of this list's own entries do. */
const TAIL = 0.7;

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const fraction = () => uniformFloat64(generator);
  const random: Random = {
    int: (min, max) => uniformInt(generator, min, max),
    chance: (share) => fraction() < share,
    pick: (list) => list[random.int(0, list.length - 1)]!,
    skewed: (list) => list[Math.floor((list.length + 1) ** fraction()) - 1]!,
    several: (list, count) => [...new Set(Array.from({ length: count }, () => random.skewed(list)))],
    // The Zipf-Mandelbrot law, drawn by inverting its cumulated shares.
    rank: (spread) => Math.floor(spread * ((1 - fraction()) ** (-1 / TAIL) - 1)),
  };
  return random;
}
