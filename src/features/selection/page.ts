import { copyText, create } from '../../dom.ts';
import type { PaperRecord } from '../../export/record.ts';
import { loadRecords, offerFormats } from './formats.ts';
import { changed, countPapers, MOST, queryFor, selectionOf, writeSelection, keepSelection, onSelection, ownSelection } from './store.ts';

/** Shows the papers that the address names or, where it names none, those that the reader selected. */
export function startSelectionPage(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const table = root.querySelector('table')!;
  const [status, note, chosen, empty, keep] = [part('status'), part('note'), part('chosen'), part('empty'), part('keep')];
  const named = selectionOf(location.search);
  let papers: PaperRecord[] = [];

  const slugs = () => papers.map(({ slug }) => slug);
  const isOwn = () => writeSelection(slugs()) === writeSelection(ownSelection());
  const say = (words: string) => (status.textContent = words);

  function show(): void {
    history.replaceState(null, '', location.pathname + queryFor(slugs()));
    table.replaceChildren(compareTable(papers, base));
    chosen.hidden = papers.length === 0;
    empty.hidden = papers.length > 0;
    keep.hidden = papers.length === 0 || isOwn();
    say(papers.length === 0 ? '' : `${countPapers(papers.length)} side by side. What they all share is gray.`);
  }

  function drop(slug: string): void {
    const place = slugs().indexOf(slug);
    // Somebody else's selection can be looked through without a change to one's own.
    const own = isOwn();
    papers = papers.filter((paper) => paper.slug !== slug);
    if (own) keepSelection(changed(ownSelection(), [slug], false));
    show();
    const buttons = table.querySelectorAll<HTMLElement>('[data-remove]');
    (buttons[Math.min(place, buttons.length - 1)] ?? empty.querySelector('a'))?.focus();
  }

  async function load(): Promise<void> {
    const wanted = named?.slugs ?? ownSelection();
    const found = await loadRecords(base, wanted);
    papers = found.papers;
    note.textContent = describeLeftOut([...(named?.ignored ?? []), ...found.missing], named?.over ?? 0);
    note.hidden = note.textContent === '';
    // Papers that left the list leave the selection as well.
    if (named === undefined && found.missing.length > 0) keepSelection(slugs());
    show();
  }

  table.addEventListener('click', ({ target }) => {
    const slug = (target as Element).closest<HTMLElement>('[data-remove]')?.dataset['remove'];
    if (slug !== undefined) drop(slug);
  });
  keep.addEventListener('click', () => {
    keepSelection(slugs());
    keep.hidden = true;
    // The button goes away with the focus.
    part('link').focus();
    say('Saved: these papers are now selected in the list.');
  });
  part('link').addEventListener('click', () => void copyText(location.href).then((words) => say(`Link: ${words}`)));
  offerFormats(root, base, slugs, say);
  onSelection(() => (keep.hidden = papers.length === 0 || isOwn()));

  say('Loading …');
  load().catch(() => say('These papers could not be loaded. Reload the page to try again.'));
}

/** What the address names and the page does not show. */
function describeLeftOut(unknown: readonly string[], over: number): string {
  const sentences = [
    unknown.length === 0 ? [] : `Left out, because they are not in the list: ${unknown.map(shorten).join(', ')}.`,
    over === 0 ? [] : `Left out, because at most ${MOST} papers fit: ${over}.`,
  ];
  return sentences.flat().join(' ');
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** One thing in a cell: text, or a link. */
interface Item {
  text: string;
  href?: string;
}

/** What papers are compared by: a row each. A row without items is shown as "not reported". */
interface ComparedField {
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

/**
 * The table that sets papers side by side: a row each field, a column each paper. Everything is set as text: an entry
 * never becomes markup.
 */
function compareTable(papers: readonly PaperRecord[], base: string): DocumentFragment {
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
