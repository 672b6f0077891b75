import { directionOf, makeSortable, sortRows } from './sort-table.ts';
import { create } from '../dom.ts';
import { understoodAs } from '../search/describe.ts';
import { offersFor } from '../search/find.ts';
import { chipsOf } from './chips.ts';
import { find, type Found } from './engine.ts';
import { fillRow, slugOf } from './row.ts';
import { valuesIn } from './values.ts';
import {
  choose,
  choiceOf,
  EMPTY,
  formatState,
  isNarrowed,
  parseState,
  sideOf,
  sortOf,
  SORTS,
  type KnownValues,
  type Side,
  type Sort,
  type SortName,
  type State,
} from './state.ts';

/** How many papers are shown at once of those that the search engine finds; each is fetched. */
const PAGE = 25;

const isNatural = ({ by, reversed }: Sort) => by === 'date' && !reversed;

/**
 * Brings the list of papers to life: filters, words, order and the address follow each other. The search engine is
 * loaded when the first of them is used; until then the list is the one that stands in the page.
 */
export function startExplorer(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const total = Number(root.dataset['total']);
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [status, chips, offers, more] = [part('status'), part('chips'), part('offers'), part('more')];
  const filters = root.querySelector<HTMLFormElement>('[data-filters]')!;
  const bar = root.querySelector<HTMLFormElement>('[data-bar]')!;
  const values = valuesIn(filters);
  const known: KnownValues = Object.fromEntries(
    [...Map.groupBy(values, ({ parameter }) => parameter)].map(([parameter, group]) => [parameter, group.map(({ value }) => value)]),
  );
  const yearSelect = (end: string) => filters.querySelector<HTMLSelectElement>(`[name="year-${end}"]`)!;
  const years = [...yearSelect('from').options].flatMap(({ value }) => (value === '' ? [] : [Number(value)]));
  const query = bar.querySelector<HTMLInputElement>('[name="q"]')!;
  const order = bar.querySelector<HTMLSelectElement>('[name="sort"]')!;
  const table = root.querySelector<HTMLTableElement>('table.papers')!;
  const body = table.tBodies[0]!;
  const pagination = root.querySelector<HTMLElement>('[data-pagination]');
  const natural = [...body.rows];
  const rows = new Map(natural.map((row) => [slugOf(row), row]));
  const firstCounts = values.map(({ element }) => element.querySelector('[data-count]')!.textContent);

  let state = EMPTY;
  let ignored: string[] = [];
  let found: Found | undefined;
  let turn = 0;

  /** Goes to a state: address, controls and list. @param how `push` for a choice, `replace` while typing, `stay` when the address leads. */
  async function go(next: State, how: 'push' | 'replace' | 'stay'): Promise<void> {
    state = next;
    const address = `${location.pathname}${formatState(state, known)}`;
    if (how !== 'stay' && address !== location.pathname + location.search) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    showControls();
    const mine = ++turn;
    const sort = sortOf(state);
    if (!isNarrowed(state) && (natural.length === total || isNatural(sort))) {
      // Every paper is in the page already.
      found = undefined;
      offers.hidden = true;
      values.forEach(({ element }, index) => showCount(element, firstCounts[index]!));
      showRows(isNatural(sort) ? natural : sortRows(natural, sort.by, directionOf(sort.by, sort.reversed)), total);
      return;
    }
    try {
      const result = await find(base, state, known, years, openFacets());
      const first = await result.take(0, PAGE);
      if (mine !== turn) return;
      found = result;
      showCounts();
      showRows(
        first.map((data) => rowOf(data)),
        result.total,
      );
      await showOffers(mine);
    } catch {
      if (mine === turn) status.textContent = 'The search index cannot be loaded, so the list stands as it is. It is made by “npm run build”.';
    }
  }

  /** The facets that stand open, whose counts a reader sees. */
  const openFacets = () => [...filters.querySelectorAll<HTMLElement>('details[open] > [data-facet]')].map((facet) => facet.dataset['facet']!);

  function rowOf(data: Parameters<typeof fillRow>[1]): HTMLTableRowElement {
    const slug = /\/papers\/([^/]+)\/$/.exec(data.url)?.[1] ?? '';
    const row = rows.get(slug) ?? fillRow(natural[0]!.cloneNode(true) as HTMLTableRowElement, data, slug);
    rows.set(slug, row);
    return row;
  }

  function showRows(list: readonly HTMLTableRowElement[], count: number): void {
    body.replaceChildren();
    addRows(list);
    if (pagination) pagination.hidden = found !== undefined;
    const note = ignored.length > 0 ? `. Not known, and left out of the address: ${ignored.join(', ')}.` : '';
    status.textContent = `${describe(count)}${note}`;
  }

  function describe(count: number): string {
    if (count === 0) return 'No paper fits: remove a filter, or look at the counts for what would';
    const understood = found?.query === undefined ? '' : understoodAs(found.query, found.whole);
    return `${count === total ? total : `${count} of ${total}`} papers${understood}`;
  }

  function addRows(list: readonly HTMLTableRowElement[]): void {
    body.append(...list);
    more.hidden = found === undefined || body.rows.length >= found.total;
  }

  function showCounts(): void {
    for (const { element, parameter, value } of values) {
      const counts = found?.counts[parameter] ?? {};
      showCount(element, String(Object.hasOwn(counts, value) ? counts[value] : 0));
    }
  }

  function showCount(element: HTMLElement, count: string): void {
    element.querySelector('[data-count]')!.textContent = count;
    element.classList.toggle('is-empty', found !== undefined && count === '0');
  }

  function showControls(): void {
    if (query.value.trim() !== state.query) query.value = state.query;
    const { by, reversed } = sortOf(state);
    order.value = by;
    order.querySelector<HTMLOptionElement>('[value="relevance"]')!.disabled = state.query === '';
    for (const head of table.querySelectorAll<HTMLElement>('th[data-sortable]')) {
      if (head.dataset['sortable'] !== by) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', directionOf(by, reversed));
    }
    for (const { element, parameter, value } of values) {
      const side = sideOf(state, parameter, value);
      element.querySelector('input')!.checked = side === 'include';
      element.querySelector('button')!.setAttribute('aria-pressed', String(side === 'exclude'));
      element.classList.toggle('is-excluded', side === 'exclude');
    }
    for (const [end, year] of Object.entries(state.years)) yearSelect(end).value = year === undefined ? '' : String(year);
    for (const chosen of filters.querySelectorAll<HTMLElement>('[data-chosen]')) {
      const parameter = chosen.dataset['chosen']!;
      const { include, exclude } = choiceOf(state, parameter);
      const count = parameter === 'year' ? Object.values(state.years).filter((year) => year !== undefined).length : include.length + exclude.length;
      chosen.textContent = count === 0 ? '' : String(count);
    }
    showChips();
  }

  function showChips(): void {
    const list = chipsOf(state, values).map(({ label, without }) => chip(label, without));
    if (list.length > 1) list.push(chip('Clear all', { ...EMPTY, sort: state.sort }, 'chip-clear'));
    chips.hidden = list.length === 0;
    chips.replaceChildren(...list);
  }

  function chip(label: string, next: State, className = ''): HTMLElement {
    const button = create('button', { type: 'button', className: `chip ${className}` }, label);
    if (className === '') button.ariaLabel = `Remove the filter ${label}`;
    const item = create('li', {}, button);
    button.addEventListener('click', () => {
      // The button goes with its filter; the focus goes to what comes after it, or to the words.
      const place = [...chips.children].indexOf(item);
      void go(next, 'push');
      (chips.children[Math.min(place, chips.children.length - 1)]?.querySelector('button') ?? query).focus();
    });
    return item;
  }

  /** Where no paper has the words: other words to try. */
  async function showOffers(mine: number): Promise<void> {
    const terms = found?.total === 0 && state.query !== '' ? await offersFor(base, state.query) : [];
    if (mine !== turn) return;
    offers.hidden = terms.length === 0;
    offers.replaceChildren('Known words that look like it: ', ...terms.flatMap((term) => [offer(term), ' ']));
  }

  function offer(term: string): HTMLElement {
    const button = create('button', { type: 'button', className: 'chip' }, term);
    button.addEventListener('click', () => {
      void go({ ...state, query: term }, 'push');
      query.focus();
    });
    return button;
  }

  function pick(control: HTMLElement, side: Side): void {
    const { parameter, value } = values.find(({ element }) => element.contains(control))!;
    void go(choose(state, parameter, value, side), 'push');
  }

  filters.addEventListener('change', (event) => {
    const control = event.target as HTMLElement;
    if (control instanceof HTMLInputElement) pick(control, control.checked ? 'include' : undefined);
    else {
      const [from, to] = ['from', 'to'].map((end) => Number(yearSelect(end).value) || undefined);
      void go({ ...state, years: { from, to } }, 'push');
    }
  });
  filters.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button[data-not]');
    if (button) pick(button, button.getAttribute('aria-pressed') === 'true' ? undefined : 'exclude');
  });
  // The event of a facet that opens does not bubble.
  filters.addEventListener(
    'toggle',
    (event) => {
      if (found !== undefined && (event.target as HTMLDetailsElement).open) void go(state, 'stay');
    },
    true,
  );
  filters.addEventListener('submit', (event) => event.preventDefault());
  bar.addEventListener('submit', (event) => event.preventDefault());
  let pause: ReturnType<typeof setTimeout> | undefined;
  query.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void go({ ...state, query: query.value.trim() }, state.query === '' ? 'push' : 'replace'), 150);
  });
  order.addEventListener(
    'change',
    () => void go({ ...state, sort: { by: SORTS.find((name) => name === order.value) ?? 'date', reversed: false } }, 'push'),
  );
  makeSortable(table, (field) => {
    const { by, reversed } = sortOf(state);
    void go({ ...state, sort: { by: field as SortName, reversed: by === field && !reversed } }, 'push');
  });
  more.querySelector('button')!.addEventListener('click', () => {
    void found?.take(body.rows.length, body.rows.length + PAGE).then((next) => {
      const added = next.map((data) => rowOf(data));
      addRows(added);
      added[0]?.querySelector('a')?.focus();
    });
  });
  addEventListener('popstate', () => {
    ({ state, ignored } = parseState(location.search, known));
    void go(state, 'stay');
  });

  // Where there is room beside the list. They come closed, since closing them above it would move it.
  root.querySelector<HTMLDetailsElement>('[data-panel]')!.open = matchMedia('(min-width: 70.01rem)').matches;
  ({ state, ignored } = parseState(location.search, known));
  void go(state, ignored.length > 0 ? 'replace' : 'stay');
}
