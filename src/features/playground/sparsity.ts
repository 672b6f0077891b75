/** Masks of a weight matrix, as the diagrams draw them: true is kept. Matrices are lists of rows. */
export type Matrix = readonly (readonly number[])[];
export type Mask = readonly (readonly boolean[])[];

/** A small matrix of magnitudes between 0 and 1 to draw: fixed, so that every build draws the same. */
export function exampleWeights(rows: number, columns: number): Matrix {
  // Multiples of the golden ratio, modulo 1, are spread evenly and look random.
  const golden = 0.6180339887498949;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => 0.12 + 0.88 * (((row * columns + column + 1) * golden * (row + 2)) % 1)),
  );
}

/** Keeps the largest weights of the whole matrix, wherever they stand. @param share of weights to remove, from 0 to 1. */
export function unstructuredMask(weights: Matrix, share: number): Mask {
  const places = weights.flatMap((values, row) => values.map((value, column) => ({ row, column, value }))).toSorted((a, b) => a.value - b.value);
  const removed = new Set(places.slice(0, Math.round(share * places.length)).map(({ row, column }) => `${row},${column}`));
  return weights.map((values, row) => values.map((_, column) => !removed.has(`${row},${column}`)));
}

/** Keeps the columns with the largest norm. @param share of columns to remove, from 0 to 1. */
export function structuredMask(weights: Matrix, share: number): Mask {
  const norms = weights[0]!.map((_, column) => weights.reduce((sum, values) => sum + values[column]! ** 2, 0));
  const order = norms.map((norm, column) => ({ norm, column })).toSorted((a, b) => a.norm - b.norm);
  const removed = new Set(order.slice(0, Math.round(share * order.length)).map(({ column }) => column));
  return weights.map((values) => values.map((_, column) => !removed.has(column)));
}

/** Keeps the `kept` largest of every `block` neighbors in a row: N:M sparsity. */
export function semiStructuredMask(weights: Matrix, kept: number, block: number): Mask {
  return weights.map((values) =>
    values.map((value, column) => {
      const start = column - (column % block);
      const neighbors = values.slice(start, start + block);
      // Of equal weights the earlier is kept, so that never more than N remain.
      const larger = neighbors.filter((other, index) => other > value || (other === value && start + index < column)).length;
      return larger < kept;
    }),
  );
}

/** A magnitude as one of five shades, the strongest being 5. */
export const shadeOf = (value: number): number => Math.min(5, Math.max(1, Math.ceil(value * 5)));

/** What an N:M mask keeps, and what storing it takes for 16-bit weights: the values and the place of each in its block. */
export function describeMask(mask: Mask, kept: number, block: number): string {
  const cells = mask.flat();
  const left = cells.filter(Boolean).length;
  const bits = (kept * (16 + Math.ceil(Math.log2(block)))) / (block * 16);
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return `${kept}:${block} keeps ${left} of ${cells.length} weights (${percent(1 - left / cells.length)} sparsity) and stores ${percent(bits)} of the bits of 16-bit weights.`;
}
