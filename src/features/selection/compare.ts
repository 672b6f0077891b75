import type { PaperRecord } from '../../export/record.ts';
import { create } from '../../dom.ts';
import { differs, fields, type Field, type Item } from './fields.ts';

/**
 * The table that sets papers side by side: a row each field, a column each paper. Everything is set as text: an entry
 * never becomes markup.
 */
export function compareTable(papers: readonly PaperRecord[], base: string): DocumentFragment {
  const head = create('thead', {}, row(create('td'), ...papers.map((paper) => paperHead(paper, base))));
  const rows = fields.map((field) => {
    const line = row(create('th', { scope: 'row' }, field.label), ...papers.map((paper) => create('td', {}, cell(field, paper))));
    // What all papers share steps back.
    line.classList.toggle('same', papers.length > 1 && !differs(field, papers));
    return line;
  });
  const parts = document.createDocumentFragment();
  parts.append(head, create('tbody', {}, ...rows));
  return parts;
}

function paperHead({ slug, name, title }: PaperRecord, base: string): HTMLElement {
  const label = name ?? title;
  const remove = create('button', { type: 'button', className: 'remove', ariaLabel: `Remove ${label}` }, '×');
  remove.dataset['remove'] = slug;
  const link = create('a', { href: `${base}papers/${slug}/` }, label);
  return create('th', { scope: 'col' }, create('div', {}, link, remove));
}

function cell(field: Field, paper: PaperRecord): Node {
  const items = field.items(paper).map(toNode);
  if (items.length === 0) return create('span', { className: 'none' }, field.none ?? 'not reported');
  if (items.length === 1) return items[0]!;
  return create('ul', {}, ...items.map((item) => create('li', {}, item)));
}

const toNode = ({ text, href }: Item): Node => (href === undefined ? document.createTextNode(text) : create('a', { href }, text));

const row = (...cells: Node[]) => create('tr', {}, ...cells);
