/** What was gained and what it cost, both so that more is better. */
export interface Tradeoff {
  removed: number;
  quality: number;
}

/** Whether a is at least as good as b in both, and better in one. */
export const dominates = (a: Tradeoff, b: Tradeoff): boolean =>
  a.removed >= b.removed && a.quality >= b.quality && (a.removed > b.removed || a.quality > b.quality);

/** The points that no other dominates, by what they remove; of equal points all. */
export const paretoFront = <Point extends Tradeoff>(points: readonly Point[]): Point[] =>
  points.filter((point) => !points.some((other) => dominates(other, point))).toSorted((a, b) => a.removed - b.removed);
