import { create } from '../../dom.ts';
import type { PagefindData } from '../search/pagefind.ts';
import { glyphNodes, titleNodes } from '../search/box.ts';
import { COLUMNS, type Cell, type RowCells } from '../search/row-cells.ts';

const NOTHING: Cell = { text: '' };

/** The slug of the paper that a row shows. */
export const slugOf = (row: HTMLTableRowElement): string => row.dataset['slug'] ?? '';

/**
 * Makes a copied row show another paper, out of what the search index keeps of it. Needed only where the list is longer
 * than the page that holds it. Everything is set as text.
 * @param absent what stands in a cell of which nothing is reported.
 */
export function fillRow(row: HTMLTableRowElement, { url, meta }: PagefindData, slug: string, absent: DocumentFragment): HTMLTableRowElement {
  row.dataset['slug'] = slug;
  const set = (selector: string, ...content: (Node | string)[]) => row.querySelector(selector)?.replaceChildren(...content);
  const box = row.querySelector<HTMLInputElement>('.pick input');
  if (box) Object.assign(box, { value: slug, ariaLabel: `Select ${meta.name || meta.title}` });
  const link = row.querySelector<HTMLAnchorElement>('a.title');
  if (link) link.href = url;
  set('a.title', ...titleNodes(meta));
  set('.glyphs', ...glyphNodes(meta));
  set('.models', meta.models ?? '');
  const cells = JSON.parse(meta.cells ?? '{}') as Partial<RowCells>;
  for (const { id, head } of COLUMNS) set(`[data-label="${head}"]`, ...cellNodes(cells[id] ?? NOTHING, absent));
  return row;
}

function cellNodes({ text, note, href, label }: Cell, absent: DocumentFragment): Node[] {
  if (text === '' && note === undefined) return [absent.cloneNode(true)];
  const said =
    href === undefined ? create('span', { className: 'text' }, text) : create('a', { className: 'text', href, ariaLabel: label ?? null }, text);
  return [...(text === '' ? [] : [said]), ...(note === undefined ? [] : [create('span', { className: 'detail' }, note)])];
}
