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

/** The cells of one kind as one path: squares in a grid of 4, and round at their corners by the line around them. */
const squares = (category: string, kept: boolean, inset: number) => {
  const side = 4 - 2 * inset;
  return cellsOf(glyphOf(category))
    .filter((cell) => cell.kept === kept)
    .map(({ row, column }) => `M${column * 4 + inset} ${row * 4 + inset}h${side}v${side}h-${side}z`)
    .join('');
};

const paths = new Map(Object.keys(glyphs).map((id) => [id, { kept: squares(id, true, 0.5), removed: squares(id, false, 0.6) }]));

/** The glyph of a category as two paths in a square of 16, drawn once for all the rows that show it. */
export const pathsOf = (category: string) => paths.get(category) ?? { kept: '', removed: '' };
