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

/** Lets a reader change pattern and weights of the matrix and see which stay. */
export function startPlayground(figure: HTMLElement): void {
  const table = figure.querySelector('table')!;
  const rows = [...table.rows].map((row) => [...row.cells]);
  const range = figure.querySelector<HTMLInputElement>('[name="kept"]')!;
  const select = figure.querySelector<HTMLSelectElement>('[name="block"]')!;
  const output = figure.querySelector('output')!;
  const summary = figure.querySelector<HTMLElement>('.playground-summary')!;
  let weights = rows.map((cells) => cells.map((cell) => Number(cell.dataset['value'])));
  let draw = 0;

  // A grid of cells is one stop of the Tab key; arrow keys move within it: https://www.w3.org/WAI/ARIA/apg/patterns/grid/
  table.setAttribute('role', 'grid');
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      cell.setAttribute('role', 'gridcell');
      cell.tabIndex = row === 0 && column === 0 ? 0 : -1;
    }),
  );

  function show(): void {
    const block = Number(select.value);
    range.max = String(block - 1);
    const kept = Math.min(Number(range.value), block - 1);
    range.value = String(kept);
    output.textContent = String(kept);
    table.dataset['block'] = String(block);
    const mask = semiStructuredMask(weights, kept, block);
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const value = weights[row]![column]!;
        cell.textContent = value.toFixed(2);
        cell.dataset['kept'] = String(mask[row]![column]);
        cell.dataset['shade'] = String(shadeOf(value));
        cell.ariaLabel = `Row ${row + 1}, column ${column + 1}: ${value.toFixed(2)}, ${mask[row]![column] ? 'kept' : 'removed'}`;
      }),
    );
    summary.textContent = describeMask(mask, kept, block);
  }

  function change(row: number, column: number, by: number): void {
    const value = weights[row]?.[column];
    if (value === undefined) return;
    // Past the largest comes the smallest again, so that a click reaches every magnitude.
    const next = value + by;
    weights[row]![column] = Math.round((next > 1.001 ? 0.05 : Math.max(0, next)) * 100) / 100;
    show();
  }

  function moveTo(row: number, column: number): void {
    const cell = rows[row]?.[column];
    if (!cell) return;
    for (const other of rows.flat()) other.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus();
  }

  const placeOf = (target: EventTarget | null) => {
    const cell = (target as Element).closest('td');
    const row = rows.findIndex((cells) => cell !== null && cells.includes(cell));
    return cell === null || row < 0 ? undefined : { row, column: cell.cellIndex };
  };
  const MOVES: Partial<Record<string, [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  table.addEventListener('click', (event) => {
    const place = placeOf(event.target);
    if (place) change(place.row, place.column, 0.1);
  });
  table.addEventListener('keydown', (event) => {
    const place = placeOf(event.target);
    const move = MOVES[event.key];
    const step = { '+': 0.1, '=': 0.1, '-': -0.1, Enter: 0.1, ' ': 0.1 }[event.key];
    if (!place || event.ctrlKey || event.metaKey || event.altKey || (move === undefined && step === undefined)) return;
    event.preventDefault();
    if (move) moveTo(place.row + move[0], place.column + move[1]);
    else change(place.row, place.column, step!);
  });
  range.addEventListener('input', show);
  select.addEventListener('change', show);
  figure.querySelector('[name="shuffle"]')!.addEventListener('click', () => {
    draw += 1;
    const fresh = exampleWeights(rows.length * (draw + 1), rows[0]!.length);
    weights = fresh.slice(-rows.length).map((values) => values.map((value) => Math.round(value * 100) / 100));
    show();
  });
  show();
}
