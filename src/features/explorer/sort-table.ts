import { alphabetical } from '../../catalogue/title.ts';
import { create } from '../../dom.ts';

type Direction = 'ascending' | 'descending';

/**
 * The direction in which a column stands: at first as one wants it, dates from the newest, counts from the most and
 * words from A; reversed, the other way round.
 */
export function directionOf(field: string, reversed: boolean): Direction {
  const newestOrMost = field === 'date' || field === 'results';
  return newestOrMost === reversed ? 'ascending' : 'descending';
}

/** Figures by what they amount to, below zero and with decimals; everything else as words. */
function compare(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? alphabetical(a, b) : difference;
}

/** Rows in the order of one of their data attributes; what has none (no venue) stands last in either direction. */
export function sortRows(rows: Iterable<HTMLTableRowElement>, field: string, direction: Direction): HTMLTableRowElement[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const value = (row: HTMLTableRowElement) => row.dataset[field] ?? '';
  return [...rows].sort((a, b) => {
    if (value(a) === '' || value(b) === '') return Number(value(a) === '') - Number(value(b) === '');
    return sign * compare(value(a), value(b));
  });
}

/**
 * Turns the heads marked `data-sortable` into buttons that sort the rows by the data attribute of that name.
 * @param sort does the sorting instead, where the rows at hand are not all there are.
 */
export function makeSortable(table: HTMLTableElement, sort = (field: string) => sortTable(table, field)): void {
  for (const head of table.querySelectorAll<HTMLTableCellElement>('th[data-sortable]')) {
    const button = create('button', { type: 'button', className: 'sort' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sort(head.dataset['sortable']!));
  }
}

/** Sorts by a column; a second time, the other way round. */
function sortTable(table: HTMLTableElement, field: string): void {
  const head = table.querySelector<HTMLTableCellElement>(`th[data-sortable="${field}"]`)!;
  const direction = directionOf(field, head.ariaSort === directionOf(field, false));
  for (const cell of table.querySelectorAll('th[aria-sort]')) cell.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', direction);
  const body = table.tBodies[0]!;
  body.append(...sortRows(body.rows, field, direction));
}
