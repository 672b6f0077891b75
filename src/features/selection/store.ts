import { readStored, store } from '../../storage.ts';
import { readSelection, writeSelection } from './state.ts';

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
