import { readSelection, writeSelection } from './state.ts';

const NAME = 'selection';
const CHANGED = 'selection:changed';

// Where storage is forbidden, the selection lasts for the page.
let held = '';

/** The reader's own selection, which stays in this browser. */
export function ownSelection(): string[] {
  try {
    held = localStorage.getItem(NAME) ?? '';
  } catch {
    // `held` stands in.
  }
  return readSelection(held).slugs;
}

/** Keeps a selection and tells every part of the page that shows it. */
export function keepSelection(slugs: readonly string[]): void {
  held = writeSelection(slugs);
  try {
    if (held === '') localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, held);
  } catch {
    // `held` stands in.
  }
  dispatchEvent(new Event(CHANGED));
}

/** Calls back now and whenever the selection may have changed: here, in another tab, or before the way back to this page. */
export function onSelection(show: () => void): void {
  for (const event of [CHANGED, 'storage', 'pageshow']) addEventListener(event, show);
  show();
}
