import * as Plot from '@observablehq/plot';
import { document } from './svg.ts';

/** The mark of each kind of pruning, so that a chart can be read without colors. */
const SYMBOLS: Readonly<Record<string, string>> = { unstructured: 'circle', structured: 'square', 'semi-structured': 'triangle' };

/** The mark of a category; of a row that names none, a cross. */
export const symbolOf = (category: string | undefined): string => SYMBOLS[category ?? ''] ?? 'times';

/** The path of a mark about the origin, for a key. @param radius of a circle of the same area, in pixels. */
export function symbolPath(symbol: string, radius = 4.5): string {
  const svg = Plot.dot([0], { x: () => 0, y: () => 0, symbol: () => symbol, r: radius }).plot({
    axis: null,
    document,
  });
  return svg.querySelector('path')!.getAttribute('d')!;
}
