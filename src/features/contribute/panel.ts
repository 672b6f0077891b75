import { copyText, create } from '../../dom.ts';
import { pathOf, type NewFile } from './check.ts';
import { downloadText } from '../selection/formats.ts';
import { isWarning, sentence, type Problem } from '../../read/problem.ts';

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

/** Longer addresses are refused by GitHub and by some browsers and proxies on the way. */
const LONGEST_ADDRESS = 8000;

/** GitHub's page for a new file. */
export interface NewFilePage {
  href: string;
  /** Whether the text is in the address; otherwise only the file's name is, and the text must be pasted. */
  holdsText: boolean;
}

/**
 * The address of GitHub's page for a new file with its name and text filled in.
 * @param root where new files are made, such as `https://github.com/OWNER/REPO/new/main`. @param file its path in the repository.
 */
export function newFilePage(root: string, file: string, text: string): NewFilePage {
  const named = `${root}?filename=${encodeURIComponent(file).replaceAll('%2F', '/')}`;
  const whole = `${named}&value=${encodeURIComponent(text.toWellFormed())}`;
  return whole.length <= LONGEST_ADDRESS ? { href: whole, holdsText: true } : { href: named, holdsText: false };
}

/** What the buttons need of the form. */
interface FormParts<Entry> {
  file: () => NewFile;
  /** Whether the file has no problem. */
  isSound: () => boolean;
  /** What is filled in. */
  entry: () => Entry | undefined;
  /** Fills in something else, or nothing. */
  replace: (entry: Entry | undefined) => void;
  revealProblems: () => void;
}

/**
 * Makes the buttons beside the file work.
 * @returns what shows a new text of the file.
 */
export function startActions<Entry>(form: HTMLFormElement, { file, isSound, entry, replace, revealProblems }: FormParts<Entry>) {
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [open, note, said, undo] = [form.querySelector<HTMLAnchorElement>('[data-open]')!, part('open-note'), part('said'), part('undo')];
  const page = () => newFilePage(form.dataset['newFile'] ?? '', pathOf(file()), file().text);
  const say = (words: string) => (said.textContent = words);
  const copy = () => copyText(file().text).then(say);
  let cleared: Entry | undefined;

  open.addEventListener('click', (event) => {
    if (!isSound()) {
      event.preventDefault();
      revealProblems();
    } else if (!page().holdsText) void copy();
  });
  part('copy').addEventListener('click', () => void copy());
  part('download').addEventListener('click', () => {
    const name = `${file().slug || 'entry'}.yaml`;
    downloadText(file().text, name, 'application/yaml');
    say(`${name} downloaded.`);
  });
  part('clear').addEventListener('click', () => {
    cleared = entry();
    replace(undefined);
    undo.hidden = false;
    say('Cleared.');
  });
  undo.addEventListener('click', () => {
    replace(cleared);
    undo.hidden = true;
    say('Restored.');
    part('clear').focus();
  });
  form.addEventListener('input', () => (undo.hidden = true));

  return {
    show(made: NewFile): void {
      const { href, holdsText } = page();
      open.href = href;
      note.hidden = holdsText;
      part('text').textContent = made.text;
      part('file-path').textContent = pathOf({ ...made, slug: made.slug || '…' });
    },
  };
}
