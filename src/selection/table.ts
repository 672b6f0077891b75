import { changed } from './state.ts';
import { keepSelection, onSelection, ownSelection } from './store.ts';

/** Lets a reader tick papers of a table, whose rows may come and go. */
export function makeSelectable(table: HTMLTableElement): void {
  const all = table.querySelector<HTMLInputElement>('thead .pick input');
  const boxes = () => [...table.querySelectorAll<HTMLInputElement>('tbody .pick input')];

  function show(): void {
    const selected = new Set(ownSelection());
    const shown = boxes();
    for (const box of shown) box.checked = selected.has(box.value);
    if (!all) return;
    all.disabled = shown.length === 0;
    all.checked = shown.length > 0 && shown.every((box) => box.checked);
    all.indeterminate = !all.checked && shown.some((box) => box.checked);
  }

  table.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest('.pick') === null) return;
    const slugs = target === all ? boxes().map((box) => box.value) : [target.value];
    keepSelection(changed(ownSelection(), slugs, target.checked));
  });
  new MutationObserver(show).observe(table.tBodies[0]!, { childList: true });
  onSelection(show);
}
