import { create } from '../dom.ts';
import { understoodAs } from './describe.ts';
import { find, type Findings } from './find.ts';
import { loadPagefind, type PagefindData } from './pagefind.ts';
import { glyphNodes, titleNodes } from './result-nodes.ts';

const SHOWN = 8;
/** How many terms are offered where nothing is found. */
const MOST_OFFERS = 5;
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
      const findings = await find(base, typed);
      if (input.value.trim() !== typed) return;
      const shown = findings.best.slice(0, SHOWN);
      const offers = findings.best.length > 0 ? [] : [...findings.offers, ...offersOf(root)].slice(0, MOST_OFFERS);
      list.replaceChildren(
        ...shown.map((data, index) => toOption(data, index)),
        ...offers.map((offer, index) => toOffer(offer, index, () => void take(offer))),
      );
      say(describe(findings, typed));
      activate(shown.length > 0 ? 0 : -1);
    } catch {
      list.replaceChildren();
      say('Search could not be loaded. Reload the page, or browse the list of papers.');
    }
  }

  function take(offer: string): Promise<void> {
    input.value = offer;
    input.focus();
    return search();
  }

  input.addEventListener('focus', () => void loadPagefind(base).catch(() => undefined));
  input.addEventListener('input', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    options()[Math.max(active, 0)]?.click();
  });
  input.addEventListener('keydown', (event) => {
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
  if (best.length === 0) return `Nothing found for “${typed}”. Try a method’s name, a model, an author or an arXiv identifier, or one of these:`;
  const results = `${total} ${total === 1 ? 'result' : 'results'}`;
  return `${results}${understoodAs(query, whole)}${total > SHOWN ? `, the first ${SHOWN} shown` : ''}`;
}

/** What can always be asked for, as the page names it. */
const offersOf = (root: HTMLElement): string[] => (root.dataset['offers'] ?? '').split(', ').filter(Boolean);

/** A term to search for instead, as an option of the list. */
function toOffer(term: string, index: number, take: () => void): HTMLElement {
  const option = create('button', { className: 'result offer' }, term);
  option.type = 'button';
  option.id = `search-result-${index}`;
  option.role = 'option';
  option.tabIndex = -1;
  option.ariaSelected = 'false';
  option.addEventListener('click', take);
  return option;
}

/** One result as an option of the list, which is a link. */
function toOption({ url, meta }: PagefindData, index: number): HTMLElement {
  const glyphs = create('span', { className: 'glyphs' });
  glyphs.append(...glyphNodes(meta));
  const title = create('span', { className: 'result-title' });
  title.append(...titleNodes(meta));
  const option = create('a', { className: 'result' });
  option.id = `search-result-${index}`;
  option.role = 'option';
  option.href = url;
  option.tabIndex = -1;
  option.append(glyphs, title, create('span', { className: 'meta' }, [meta.kind, meta.published].filter(Boolean).join(' · ')));
  return option;
}
