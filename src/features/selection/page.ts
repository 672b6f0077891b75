import type { PaperRecord } from '../../export/record.ts';
import { copyText } from '../../clipboard.ts';
import { offerFormats } from './bar.ts';
import { compareTable } from './compare.ts';
import { loadRecords } from './formats.ts';
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
