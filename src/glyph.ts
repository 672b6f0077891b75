/**
 * The sparsity glyph: a 4 × 4 block of weights in which `#` is kept and `.` removed. It shows a category at a glance.
 */
export const glyphs: Readonly<Record<string, readonly string[]>> = {
  /** Holes anywhere. */
  unstructured: ['##.#', '.###', '#..#', '##.#'],
  /** A missing column. */
  structured: ['##.#', '##.#', '##.#', '##.#'],
  /** Two of every four in a row. */
  'semi-structured': ['#.#.', '.##.', '#..#', '.#.#'],
};

/** The glyph of a category; an empty one where it has none. A category may be called as what every object inherits. */
export const glyphOf = (category: string): readonly string[] => (Object.hasOwn(glyphs, category) ? glyphs[category]! : []);

/** The cells of a block of weights, row by row. */
export const cellsOf = (rows: readonly string[]) =>
  rows.flatMap((cells, row) => Array.from(cells, (cell, column) => ({ row, column, kept: cell === '#' })));
