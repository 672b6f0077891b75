import { SLUG } from '../../schema/plain.ts';
import { readStored, store } from '../../storage.ts';

/** How many papers a selection holds at most: a table of more helps nobody, and each is a request. */
export const MOST = 100;

/** A selection as an address or the storage gives it. */
export interface Selection {
  /** In the order in which they were chosen, none twice. */
  slugs: string[];
  /** What cannot be the slug of a paper. */
  ignored: string[];
  /** How many are left out because there are too many. */
  over: number;
}

/** Reads slugs with commas between them: "sparsedm,obs-diff". */
export function readSelection(text: string): Selection {
  const parts = [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '');
  const slugs = parts.filter((part) => SLUG.test(part));
  return { slugs: slugs.slice(0, MOST), ignored: parts.filter((part) => !SLUG.test(part)), over: Math.max(0, slugs.length - MOST) };
}

/** The inverse: slugs as the storage keeps them and an address names them. */
export const writeSelection = (slugs: readonly string[]): string => slugs.join(',');

/** The selection that an address names in its query; undefined where it names none. */
export function selectionOf(query: string): Selection | undefined {
  const named = new URLSearchParams(query).get('papers');
  return named === null ? undefined : readSelection(named);
}

/** The query that names a selection, without the escapes that commas need nowhere; empty for an empty selection. */
export const queryFor = (slugs: readonly string[]): string => (slugs.length === 0 ? '' : `?papers=${writeSelection(slugs)}`);

/** A selection with papers put in at the end, or taken out. */
export function changed(slugs: readonly string[], change: readonly string[], chosen: boolean): string[] {
  const others = slugs.filter((slug) => !change.includes(slug));
  if (!chosen) return others;
  const added = change.filter((slug) => !slugs.includes(slug));
  return [...slugs, ...added].slice(0, MOST);
}

/** "1 paper", "3 papers". */
export const countPapers = (count: number): string => `${count} ${count === 1 ? 'paper' : 'papers'}`;

const CHANGED = 'selection:changed';

/** The reader's own selection, which stays in this browser. */
export const ownSelection = (): string[] => readSelection(readStored('selection') ?? '').slugs;

/** Keeps a selection and tells every part of the page that shows it. */
export function keepSelection(slugs: readonly string[]): void {
  store('selection', writeSelection(slugs) || undefined);
  dispatchEvent(new Event(CHANGED));
}

/** Calls back now and whenever the selection may have changed: here, in another tab, or before the way back to this page. */
export function onSelection(show: () => void): void {
  for (const event of [CHANGED, 'storage', 'pageshow']) addEventListener(event, show);
  show();
}
