import { titleBesideName } from '../../catalogue/title.ts';
import { create } from '../../dom.ts';
import type { ResultMeta } from './document.ts';
import type { Findings, PagefindData } from './find.ts';
import type { Query } from './query.ts';

/** The title of a result, with the method's name set apart before it. */
export const titleNodes = ({ name, title }: ResultMeta): (Node | string)[] => [
  ...(name === '' ? [] : [create('span', { className: 'name' }, create('bdi', {}, name), ': ')]),
  create('span', { dir: 'auto' }, titleBesideName(title, name)),
];

/** The glyphs of a result's categories, copied from the templates that stand beside the search box of every page. */
export const glyphNodes = ({ categories }: ResultMeta): Node[] =>
  categories
    .split(' ')
    .filter(Boolean)
    .flatMap((category) => document.querySelector<HTMLTemplateElement>(`template[data-glyph="${category}"]`)?.content.cloneNode(true) ?? []);

/** How many results are shown at first, and how many more each time that a reader asks. */
const [SHOWN, MORE] = [8, 24];
/** How many terms are offered where nothing is found. */
const MOST_OFFERS = 5;
/** What is said of the words that were typed stays a sentence. */
const LONGEST_SAID = 100;
/** What searches: loaded when the box is first used, so that no page pays for it before. */
const engine = () => import('./find.ts');
/** How long the hand must rest before a search begins, in milliseconds. */
const PAUSE = 120;

/**
 * Brings a search box to life: a combobox with a list of links, after the ARIA pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Nothing is loaded before it is used.
 */
export function startSearchBox(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const form = root.querySelector('form')!;
  const input = root.querySelector('input')!;
  const panel = root.querySelector<HTMLElement>('.search-panel')!;
  const status = root.querySelector<HTMLElement>('.search-status')!;
  const list = root.querySelector<HTMLElement>('.search-results')!;
  let active = -1;

  const copyOf = (selector: string) =>
    root.querySelector<HTMLTemplateElement>(`template${selector}`)!.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];

  function open(shown: boolean): void {
    panel.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
    if (!shown) activate(-1);
  }

  function activate(index: number): void {
    active = index;
    options().forEach((option, position) => option.setAttribute('aria-selected', String(position === index)));
    const current = options()[index];
    if (current) {
      input.setAttribute('aria-activedescendant', current.id);
      current.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  function say(words: string): void {
    status.textContent = words;
  }

  async function search(): Promise<void> {
    const typed = input.value.trim();
    if (typed === '') {
      list.replaceChildren();
      say('');
      open(false);
      return;
    }
    open(true);
    if (list.childElementCount === 0) say('Searching …');
    try {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (input.value.trim() !== typed) return;
      const { find } = await engine();
      const findings = await find(base, typed);
      if (input.value.trim() !== typed) return;
      const shown = await findings.take(0, SHOWN);
      if (input.value.trim() !== typed) return;
      const offers = findings.best.length > 0 ? [] : [...findings.offers, ...offersOf(root)].slice(0, MOST_OFFERS);
      list.replaceChildren(...offers.map((offer) => toWord('offer', offer, () => void take(offer))));
      append(shown, findings);
      say(describe(findings, typed));
      activate(shown.length > 0 ? 0 : -1);
    } catch {
      list.replaceChildren();
      say('Search could not be loaded. Reload the page, or browse the list of papers.');
    }
  }

  /** Puts results at the end of the list and, where there are more of them, the way to these. */
  function append(results: readonly PagefindData[], findings: Findings): void {
    list.append(...results.map(toResult));
    const rest = findings.total - options().length;
    if (findings.best.length > 0 && rest > 0) {
      const more = toWord('more', rest > MORE ? `Show ${MORE} more of ${findings.total}` : `Show the other ${rest}`, () => {
        const first = options().indexOf(more);
        void findings.take(first, first + MORE).then((next) => {
          if (!more.isConnected) return;
          more.remove();
          append(next, findings);
          number();
          activate(first);
        });
      });
      list.append(more);
    }
    number();
  }

  /** Gives each option the name by which the field refers to it. */
  const number = () => options().forEach((option, index) => (option.id = `search-result-${index}`));

  /** One result as an option of the list, which is a link. */
  function toResult({ url, meta }: PagefindData): HTMLElement {
    const option = copyOf('[data-result]') as HTMLAnchorElement;
    option.href = url;
    const part = (name: string) => option.querySelector(`.${name}`)!;
    part('glyphs').append(...glyphNodes(meta));
    part('result-title').append(...titleNodes(meta));
    part('meta').append([meta.kind, meta.published].filter(Boolean).join(' · '));
    return option;
  }

  /** An option of the list that does something: searches for another term, or shows more. */
  function toWord(kind: 'offer' | 'more', words: string, act: () => void): HTMLElement {
    const option = copyOf(`[data-word="${kind}"]`);
    option.textContent = words;
    option.addEventListener('click', act);
    return option;
  }

  function take(offer: string): Promise<void> {
    input.value = offer;
    input.focus();
    return search();
  }

  input.addEventListener('focus', () => {
    // A search that is asked for tries again, and says what is wrong.
    engine()
      .then(({ loadPagefind }) => loadPagefind(base))
      .catch(() => undefined);
  });
  input.addEventListener('input', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    options()[Math.max(active, 0)]?.click();
  });
  input.addEventListener('keydown', (event) => {
    // Arrows and Escape belong to whoever composes a word.
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === 'Escape') {
      // The first press closes the list, the second leaves the field.
      if (panel.hidden) input.blur();
      else open(false);
      event.preventDefault();
    } else if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      open(true);
      activate((active + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
      event.preventDefault();
    }
  });
  root.addEventListener('focusout', (event) => {
    if (!root.contains(event.relatedTarget as Node | null)) open(false);
  });
  // A press on the panel would take the focus away from the field and close the panel under the pointer.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]') !== null;
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !controlK) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function describe({ best, total, whole, query }: Findings, typed: string): string {
  if (best.length === 0)
    return `Nothing found for “${shorten(typed)}”. Try a method’s name, a model, an author or an arXiv identifier, or one of these:`;
  const results = `${total} ${total === 1 ? 'result' : 'results'}`;
  return `${results}${understoodAs(query, whole)}`;
}

/** What the number of results is said to be of, where it is not just what was typed. */
export const understoodAs = ({ mended, text }: Query, whole: boolean): string =>
  mended ? ` for “${text}”` : whole ? '' : ' with some of these words, few or none with all of them';

const shorten = (text: string): string => (text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)}…` : text);

/** What can always be asked for, as the page names it. */
const offersOf = (root: HTMLElement): string[] => (root.dataset['offers'] ?? '').split(', ').filter(Boolean);
