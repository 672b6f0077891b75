import { create } from '../../dom.ts';
import type { PaperRecord } from '../../export/record.ts';
import { changed, keepSelection, onSelection, ownSelection } from './store.ts';

/** One thing in a cell: text, or a link. */
export interface Item {
  text: string;
  href?: string;
}

/** What papers are compared by: a row each. A row without items is shown as "not reported". */
export interface ComparedField {
  label: string;
  items: (paper: PaperRecord) => Item[];
  /** Whether "nothing there" is an answer of its own. */
  none?: string;
}

const words = (list: readonly string[]): Item[] => list.map((text) => ({ text }));
const addresses = (value: string | readonly string[] | undefined): Item[] =>
  [value ?? []].flat().map((href) => ({ text: href.replace(/^https?:\/\/(?:www\.)?/, ''), href }));

export const fields: readonly ComparedField[] = [
  { label: 'Title', items: ({ title }) => words([title]) },
  { label: 'Authors', items: ({ labels }) => words(labels.authors) },
  { label: 'Published', items: ({ published }) => words([published]) },
  { label: 'Categories', items: ({ labels }) => words([...labels.categories, ...labels.patterns]) },
  { label: 'Removes', items: ({ labels }) => words(labels.removes) },
  { label: 'Criterion', items: ({ labels }) => words(labels.criteria) },
  { label: 'Pruned models', items: ({ labels }) => words(labels.models) },
  { label: 'Tasks', items: ({ labels }) => words(labels.tasks) },
  { label: 'Training', items: ({ labels }) => words(labels.training) },
  { label: 'Combined with', items: ({ labels }) => words(labels.combines) },
  { label: 'Code', items: ({ links }) => addresses(links.code), none: 'none found' },
  { label: 'Weights', items: ({ links }) => addresses(links.weights), none: 'none found' },
  { label: 'Reported results', items: ({ results }) => words(results === undefined ? [] : [String(results.length)]), none: 'none in the list' },
];

/** Whether papers differ in a field, which is where a reader's eye should go. */
export function differs({ items }: ComparedField, papers: readonly PaperRecord[]): boolean {
  const seen = papers.map((paper) =>
    items(paper)
      .map(({ text }) => text)
      .toSorted()
      .join('\n'),
  );
  return new Set(seen).size > 1;
}

/** Lets a reader tick papers of a table, whose rows may come and go. */
export function makeSelectable(table: HTMLTableElement): void {
  const all = table.querySelector<HTMLInputElement>('thead .pick input');
  /** What the box of all was set to while other rows were on their way: it is meant for those. */
  let awaited: boolean | undefined;
  const boxes = () => [...table.querySelectorAll<HTMLInputElement>('tbody .pick input')];

  function show(): void {
    const selected = new Set(ownSelection());
    const shown = boxes();
    for (const box of shown) box.checked = selected.has(box.value);
    if (!all || awaited !== undefined) return;
    all.disabled = shown.length === 0;
    all.checked = shown.length > 0 && shown.every((box) => box.checked);
    all.indeterminate = !all.checked && shown.some((box) => box.checked);
  }

  table.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest('.pick') === null) return;
    if (target !== all) keepSelection(changed(ownSelection(), [target.value], target.checked));
    else if (table.ariaBusy === 'true') awaited = target.checked;
    else selectAll(target.checked);
  });

  const selectAll = (chosen: boolean) =>
    keepSelection(
      changed(
        ownSelection(),
        boxes().map((box) => box.value),
        chosen,
      ),
    );

  new MutationObserver((records) => {
    const chosen = awaited;
    if (table.ariaBusy !== 'true') {
      awaited = undefined;
      // Where no rows came, loading failed, and those at hand are not the ones that were meant.
      if (chosen !== undefined && records.some(({ type }) => type === 'childList')) selectAll(chosen);
    }
    show();
  }).observe(table, { attributeFilter: ['aria-busy'], childList: true, subtree: true });
  onSelection(show);
}

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

function cell(field: ComparedField, paper: PaperRecord): Node {
  const items = field.items(paper).map(toNode);
  if (items.length === 0) return create('span', { className: 'none' }, field.none ?? 'not reported');
  if (items.length === 1) return items[0]!;
  return create('ul', {}, ...items.map((item) => create('li', {}, item)));
}

const toNode = ({ text, href }: Item): Node => (href === undefined ? document.createTextNode(text) : create('a', { href }, text));

const row = (...cells: Node[]) => create('tr', {}, ...cells);
