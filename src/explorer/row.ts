import type { PagefindData } from '../search/pagefind.ts';
import { glyphNodes, titleNodes } from '../search/result-nodes.ts';

/** The slug of the paper that a row shows. */
export const slugOf = (row: HTMLTableRowElement): string => row.dataset['slug'] ?? '';

/**
 * Makes a copied row show another paper, out of what the search index keeps of it. Needed only where the list is longer
 * than the page that holds it. Everything is set as text.
 */
export function fillRow(row: HTMLTableRowElement, { url, meta }: PagefindData, slug: string): HTMLTableRowElement {
  row.dataset['slug'] = slug;
  const set = (selector: string, ...content: (Node | string)[]) => row.querySelector(selector)?.replaceChildren(...content);
  const box = row.querySelector<HTMLInputElement>('.pick input');
  if (box) Object.assign(box, { value: slug, ariaLabel: `Select ${meta.name || meta.title}` });
  const link = row.querySelector<HTMLAnchorElement>('a.title');
  if (link) link.href = url;
  set('a.title', ...titleNodes(meta));
  set('.glyphs', ...glyphNodes(meta));
  set('.authors', meta.authors ?? '');
  set('[data-label="Models"]', meta.models ?? '');
  set('[data-label="Training"]', meta.training ?? '');
  set('[data-label="Venue"]', meta.venue ?? '');
  set('[data-label="Date"]', meta.date ?? '');
  const code = document.createElement('a');
  if (meta.code) code.href = meta.code;
  code.textContent = 'code';
  set('[data-label="Code"]', meta.code ? code : 'none found');
  return row;
}
