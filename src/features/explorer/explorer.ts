import { create } from '../../dom.ts';
import { glyphNodes, titleNodes, understoodAs } from '../search/box.ts';
import { offersFor, type PagefindData } from '../search/find.ts';
import { COLUMNS, type Cell, type RowCells } from '../search/row-cells.ts';
import { fold } from '../search/words.ts';
import { find, type FoundPapers, type Offered } from './engine.ts';
import { directionOf, makeSortable, sortRows } from './sort-table.ts';
import {
  chipsOf,
  choiceOf,
  choose,
  EMPTY,
  formatState,
  isNarrowed,
  parseState,
  sideOf,
  sortOf,
  type Chip,
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
  const copyOf = (name: string) => root.querySelector<HTMLTemplateElement>(`template[data-${name}]`)!.content.cloneNode(true) as DocumentFragment;
  const [status, chips, offers, more] = [part('status'), part('chips'), part('offers'), part('more')];
  const filters = root.querySelector<HTMLFormElement>('[data-filters]')!;
  const bar = root.querySelector<HTMLFormElement>('[data-bar]')!;
  const values = valuesIn(filters);
  const known: KnownValues = Object.fromEntries(
    [...Map.groupBy(values, ({ parameter }) => parameter)].map(([parameter, group]) => [parameter, group.map(({ value }) => value)]),
  );
  const yearSelect = (end: string) => filters.querySelector<HTMLSelectElement>(`[name="year-${end}"]`)!;
  const years = [...yearSelect('from').options].flatMap(({ value }) => (value === '' ? [] : [Number(value)]));
  const every = new Set([...filters.querySelectorAll<HTMLElement>('[data-joins-all]')].map((facet) => facet.dataset['facet']!));
  const offered: Offered = { values: known, years, every };
  const query = bar.querySelector<HTMLInputElement>('[name="q"]')!;
  const order = root.querySelector<HTMLSelectElement>('[name="sort"]')!;
  const table = root.querySelector<HTMLTableElement>('table.papers')!;
  const body = table.tBodies[0]!;
  const pagination = root.querySelector<HTMLElement>('[data-pagination]');
  const natural = [...body.rows];
  const rows = new Map(natural.map((row) => [row.dataset['slug']!, row]));
  const firstCounts = values.map(({ element }) => element.querySelector('[data-count]')!.textContent);

  let state = EMPTY;
  let ignored: string[] = [];
  let found: FoundPapers | undefined;
  let turn = 0;

  /** Goes to a state: address, controls and list. @param how `push` for a choice, `replace` while typing, `stay` when the address leads. */
  async function go(next: State, how: 'push' | 'replace' | 'stay'): Promise<void> {
    state = next;
    const address = `${location.pathname}${formatState(state, known)}`;
    if (how !== 'stay' && address !== location.pathname + location.search)
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address + (how === 'replace' ? location.hash : ''));
    showControls();
    const mine = ++turn;
    const sort = sortOf(state);
    if (!isNarrowed(state) && (natural.length === total || isNatural(sort))) {
      // Every paper is in the page already.
      found = undefined;
      offers.hidden = true;
      showCounts();
      showRows(isNatural(sort) ? natural : sortRows(natural, sort.by, directionOf(sort.by, sort.reversed)), total);
      return;
    }
    table.ariaBusy = 'true';
    try {
      const result = await find(base, state, offered, openFacets());
      const first = await result.take(0, PAGE);
      if (mine !== turn) return;
      found = result;
      showCounts();
      showRows(first.map(rowOf), result.total);
      await showOffers(mine);
    } catch {
      if (mine !== turn) return;
      status.textContent = 'The search index could not be loaded, so the list is unchanged. Reload the page to try again.';
      table.ariaBusy = null;
    }
  }

  /** The facets that stand open, whose counts a reader sees. */
  const openFacets = () => [...filters.querySelectorAll<HTMLElement>('details[open] > [data-facet]')].map((facet) => facet.dataset['facet']!);

  function rowOf(data: PagefindData): HTMLTableRowElement {
    const slug = /\/papers\/([^/]+)\/$/.exec(data.url)![1]!;
    const row = rows.get(slug) ?? fillRow(natural[0]!.cloneNode(true) as HTMLTableRowElement, data, slug, copyOf('absent'));
    rows.set(slug, row);
    return row;
  }

  function showRows(list: readonly HTMLTableRowElement[], count: number): void {
    body.replaceChildren();
    addRows(list);
    table.ariaBusy = null;
    if (pagination) pagination.hidden = found !== undefined;
    const note = ignored.length > 0 ? `. Unknown, so left out of the address: ${ignored.join(', ')}.` : '';
    status.textContent = `${describe(count)}${note}`;
  }

  function describe(count: number): string {
    if (count === 0) return 'No paper matches all of these filters';
    const understood = found?.query === undefined ? '' : understoodAs(found.query, found.whole);
    return `${count === total ? total : `${count} of ${total}`} papers${understood}`;
  }

  function addRows(list: readonly HTMLTableRowElement[]): void {
    body.append(...list);
    more.hidden = found === undefined || body.rows.length >= found.total;
  }

  /** Shows how many papers each value would give; at first, what the page came with. */
  function showCounts(): void {
    values.forEach(({ element, parameter, value }, index) => {
      const counts = found?.counts[parameter] ?? {};
      const counted = Object.hasOwn(counts, value) ? String(counts[value]) : '0';
      const count = found === undefined ? firstCounts[index]! : counted;
      element.querySelector('[data-count]')!.textContent = count;
      element.classList.toggle('is-empty', found !== undefined && count === '0');
    });
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
    const list = chipsOf(state, values).map((chip) => chipItem(chip, 'chip'));
    if (list.length > 1) list.push(chipItem({ label: 'Clear all', without: cleared() }, 'chip-clear'));
    chips.hidden = list.length === 0;
    chips.replaceChildren(...list);
  }

  const cleared = (): State => ({ ...EMPTY, sort: state.sort });

  function chipItem({ label, without }: Chip, kind: 'chip' | 'chip-clear'): HTMLElement {
    const item = copyOf(kind).querySelector('li')!;
    const button = item.querySelector('button')!;
    button.textContent = label;
    if (kind === 'chip') button.ariaLabel = `Remove the filter ${label}`;
    button.addEventListener('click', () => {
      // The button goes with its filter; the focus goes to what comes after it, or to the words.
      const place = [...chips.children].indexOf(item);
      void go(without, 'push');
      (chips.children[Math.min(place, chips.children.length - 1)]?.querySelector('button') ?? query).focus();
    });
    return item;
  }

  /** Where nothing fits: the filter whose removal helps most, and where no paper has the words, other words to try. */
  async function showOffers(mine: number): Promise<void> {
    const nothing = found?.total === 0;
    const [removal, terms] = await Promise.all([
      nothing ? bestRemoval() : undefined,
      nothing && state.query !== '' ? offersFor(base, state.query) : [],
    ]);
    if (mine !== turn) return;
    offers.hidden = !nothing;
    offers.replaceChildren(
      ...(removal === undefined ? [] : [offer(removal.label, removal.without)]),
      ...(terms.length === 0 ? [] : ['Similar words in the list: ', ...terms.map((term) => offer(term, { ...state, query: term }))]),
    );
  }

  /** The filter without which most papers fit or, where none alone stands in the way, all of them. */
  async function bestRemoval(): Promise<Chip> {
    const removals = await Promise.all(
      chipsOf(state, values).map(async (chip) => {
        const { total: count } = await find(base, chip.without, offered);
        return { ...chip, count };
      }),
    );
    const [best] = removals.toSorted((a, b) => b.count - a.count);
    if (best === undefined || best.count === 0) return { label: `Remove all filters to see ${total} papers`, without: cleared() };
    const name = best.label.startsWith('“') ? best.label : `“${best.label}”`;
    return { label: `Remove ${name} to see ${best.count} ${best.count === 1 ? 'paper' : 'papers'}`, without: best.without };
  }

  function offer(label: string, next: State): HTMLElement {
    const button = copyOf('offer').querySelector('button')!;
    button.textContent = label;
    button.addEventListener('click', () => {
      void go(next, 'push');
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
    if (control instanceof HTMLInputElement && control.type === 'checkbox') pick(control, control.checked ? 'include' : undefined);
    else if (control instanceof HTMLSelectElement) {
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
  for (const box of filters.querySelectorAll<HTMLInputElement>('[data-find]')) makeFindable(box);
  filters.addEventListener('submit', (event) => event.preventDefault());
  bar.addEventListener('submit', (event) => event.preventDefault());
  let pause: ReturnType<typeof setTimeout> | undefined;
  query.addEventListener('input', () => {
    clearTimeout(pause);
    // From the first letter on, other rows are on their way.
    table.ariaBusy = 'true';
    pause = setTimeout(() => void go({ ...state, query: query.value.trim() }, state.query === '' ? 'push' : 'replace'), 150);
  });
  const sortBy = (sort: Sort) => void go({ ...state, sort }, 'push');
  order.addEventListener('change', () => sortBy({ by: order.value as SortName, reversed: false }));
  makeSortable(table, (field) => {
    const { by, reversed } = sortOf(state);
    sortBy({ by: field as SortName, reversed: by === field && !reversed });
  });
  more.querySelector('button')!.addEventListener('click', () => {
    void found?.take(body.rows.length, body.rows.length + PAGE).then((next) => {
      const added = next.map(rowOf);
      addRows(added);
      added[0]?.querySelector('a')?.focus();
    });
  });
  const follow = (how: 'replace' | 'stay') => {
    ({ state, ignored } = parseState(location.search, known));
    void go(state, how);
  };
  addEventListener('popstate', () => follow('stay'));

  // Where there is room beside the list. They come closed, since closing them above it would move it.
  root.querySelector<HTMLDetailsElement>('[data-panel]')!.open = matchMedia('(min-width: 70.01rem)').matches;
  // An address that says the same in other words, or more than means anything here, is put right.
  follow('replace');
}

/** A value of a facet as the panel shows it. */
interface Value {
  element: HTMLElement;
  parameter: string;
  value: string;
  label: string;
}

/** Every value that the panel offers, in its order. */
const valuesIn = (panel: HTMLElement): Value[] =>
  [...panel.querySelectorAll<HTMLElement>('[data-facet] [data-value]')].map((element) => ({
    element,
    parameter: element.closest<HTMLElement>('[data-facet]')!.dataset['facet']!,
    value: element.dataset['value']!,
    label: element.querySelector('.facet-name')!.textContent,
  }));

/** Lets a reader type to find the values of a long facet by any of their spellings. Chosen values stay in sight. */
function makeFindable(box: HTMLInputElement): void {
  const facet = box.closest('fieldset')!;
  const values = [...facet.querySelectorAll<HTMLElement>('[data-value]')];
  const none = facet.querySelector<HTMLElement>('[data-none]')!;
  const isFound = (value: HTMLElement) => value.dataset['spellings']!.includes(fold(box.value));
  const isChosen = (value: HTMLElement) => value.querySelector(':checked, [aria-pressed="true"]') !== null;
  const first = () => values.find(isFound)?.querySelector('input');

  box.addEventListener('input', () => {
    for (const value of values) value.hidden = !isFound(value) && !isChosen(value);
    none.hidden = values.some(isFound);
  });
  box.addEventListener('keydown', (event) => {
    // These keys belong to whoever composes a word.
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (box.value.trim() !== '') first()?.click();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      first()?.focus();
    }
  });
}

/**
 * Makes a copied row show another paper, out of what the search index keeps of it. Needed only where the list is longer
 * than the page that holds it. Everything is set as text.
 * @param absent what stands in a cell of which nothing is reported.
 */
function fillRow(row: HTMLTableRowElement, { url, meta }: PagefindData, slug: string, absent: DocumentFragment): HTMLTableRowElement {
  row.dataset['slug'] = slug;
  const part = (selector: string) => row.querySelector(selector)!;
  Object.assign(part('.pick input'), { value: slug, ariaLabel: `Select ${meta.name || meta.title}` });
  Object.assign(part('a.title'), { href: url });
  part('a.title').replaceChildren(...titleNodes(meta));
  part('.glyphs').replaceChildren(...glyphNodes(meta));
  part('.models').replaceChildren(meta.models!);
  const cells = JSON.parse(meta.cells!) as RowCells;
  for (const { id, head } of COLUMNS) part(`[data-label="${head}"]`).replaceChildren(...cellNodes(cells[id], absent));
  return row;
}

function cellNodes({ text, note, href, label }: Cell, absent: DocumentFragment): Node[] {
  if (text === '' && note === undefined) return [absent.cloneNode(true)];
  const said =
    href === undefined ? create('span', { className: 'text' }, text) : create('a', { className: 'text', href, ariaLabel: label ?? null }, text);
  return [...(text === '' ? [] : [said]), ...(note === undefined ? [] : [create('span', { className: 'detail' }, note)])];
}
