import { isWarning, sentence, type Problem } from '../../read/problem.ts';
import { create } from '../../dom.ts';

/** In a table that is one field, a problem says in which row it is: "row 2: ". */
function rowIn({ path }: Problem, control: HTMLElement): string {
  const index = /^rows\.(\d+)/.exec(path)?.[1];
  return index === undefined || control.dataset['control'] !== 'table' ? '' : `row ${Number(index) + 1}: `;
}

/** A problem as a sentence by itself, at its field. */
function wholeSentence(problem: Problem, control: HTMLElement): string {
  if (problem.kind === 'missing' && rowIn(problem, control) === '') return 'This field is required.';
  const text = rowIn(problem, control) + sentence(problem);
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.?!]$/.test(text) ? '' : '.');
}

/** The places for problems, by the path of their field. */
function placesIn(roots: readonly Element[]): Map<string, HTMLElement> {
  const places = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-error]')]);
  return new Map(places.map((place) => [place.dataset['error']!, place]));
}

/** The field that a problem is shown at: the one at its path, or the nearest above it that the form has. */
function placeOf<Place>(path: string, places: ReadonlyMap<string, Place>): Place | undefined {
  if (path === '') return undefined;
  return places.get(path) ?? placeOf(path.slice(0, Math.max(0, path.lastIndexOf('.'))), places);
}

/** The control that a place for problems belongs to. */
const controlOf = (place: HTMLElement) => place.ownerDocument.querySelector<HTMLElement>(`[aria-describedby~="${place.id}"]`)!;

/**
 * Shows problems at their fields.
 * @param touched the paths of the fields that somebody has been to; at the others, problems can wait.
 */
export function showAtFields(roots: readonly Element[], problems: readonly Problem[], touched: ReadonlySet<string>): void {
  const places = placesIn(roots);
  for (const [path, place] of places) {
    const own = touched.has(path) ? problems.filter((problem) => placeOf(problem.path, places) === place) : [];
    const control = controlOf(place);
    place.textContent = own.map((problem) => wholeSentence(problem, control)).join(' ');
    place.hidden = own.length === 0;
    // A group of boxes has no value of its own that could be invalid.
    if (control.matches('input, textarea, select, [role="radiogroup"]')) {
      if (own.length > 0) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }
}

/**
 * Fills a list with all problems, each with the way to its field, in the order of the fields.
 * @param entryHref the page of the published entry that a problem speaks of, if it speaks of one.
 */
export function listProblems(
  list: HTMLElement,
  roots: readonly Element[],
  problems: readonly Problem[],
  entryHref: (problem: Problem) => string | undefined,
): void {
  const places = placesIn(roots);
  const order = [...places.values()];
  const placed = problems.map((problem) => ({ problem, place: placeOf(problem.path, places) }));
  const rank = (place: HTMLElement | undefined) => (place === undefined ? -1 : order.indexOf(place));
  const items = placed
    .toSorted((a, b) => rank(a.place) - rank(b.place))
    .map(({ problem, place }) => {
      const control = place && controlOf(place);
      const name = control === undefined ? 'The file' : create('a', { href: `#${control.id}` }, titleOf(control));
      const entry = entryHref(problem);
      const more = entry === undefined ? [] : [' ', create('a', { href: entry, target: '_blank' }, 'See it')];
      if (problem.kind === 'missing' && (control === undefined || rowIn(problem, control) === '')) return create('li', {}, 'Add: ', name);
      return create(
        'li',
        {},
        name,
        ` ${control === undefined ? '' : rowIn(problem, control)}${isWarning(problem) ? '(worth checking) ' : ''}${sentence(problem)}`,
        ...more,
      );
    });
  // A list that is the same stays, with the link in it that may be about to be followed.
  const isSame = items.length === list.children.length && items.every((item, index) => item.isEqualNode(list.children[index]!));
  if (!isSame) list.replaceChildren(...items);
}

/** What a field is called, with the row that it is in. */
function titleOf(control: HTMLElement): string {
  const row = control.closest('.row')?.querySelector('legend')?.textContent.trim();
  const title = control.dataset['title'] ?? '';
  return row === undefined ? title : `${row}: ${title}`;
}

/** Leads to a field, whatever is folded above it. */
export function goTo(control: HTMLElement): void {
  for (let above = control.closest('details'); above !== null; above = above.parentElement?.closest('details') ?? null) above.open = true;
  const input = control.matches('input, textarea, select') ? control : control.querySelector<HTMLElement>('input, textarea, select, button');
  (input ?? control).focus();
  control.closest('.field')?.scrollIntoView({ block: 'center' });
}
