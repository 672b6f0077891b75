import { changed, keepSelection, onSelection, ownSelection } from './store.ts';

/** Lets a reader tick papers of a table, whose rows may come and go. */
export function makeSelectable(table: HTMLTableElement): void {
  const all = table.querySelector<HTMLInputElement>('thead .pick input');
  /** What the box of all was set to while other rows were on their way: it is meant for those. */
  let awaited: boolean | undefined;
  const boxes = () => [...table.querySelectorAll<HTMLInputElement>('tbody .pick input')];

  function show(): void {
    const selected = new Set(ownSelection());
    const shown = boxes();
    for (const box of shown) box.checked = selected.has(box.value);
    if (!all || awaited !== undefined) return;
    all.disabled = shown.length === 0;
    all.checked = shown.length > 0 && shown.every((box) => box.checked);
    all.indeterminate = !all.checked && shown.some((box) => box.checked);
  }

  table.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest('.pick') === null) return;
    if (target !== all) keepSelection(changed(ownSelection(), [target.value], target.checked));
    else if (table.ariaBusy === 'true') awaited = target.checked;
    else selectAll(target.checked);
  });

  function selectAll(chosen: boolean): void {
    const slugs = boxes().map((box) => box.value);
    keepSelection(changed(ownSelection(), slugs, chosen));
  }

  new MutationObserver((records) => {
    const chosen = awaited;
    if (table.ariaBusy !== 'true') {
      awaited = undefined;
      // Where no rows came, loading failed, and those at hand are not the ones that were meant.
      if (chosen !== undefined && records.some(({ type }) => type === 'childList')) selectAll(chosen);
    }
    show();
  }).observe(table, { attributeFilter: ['aria-busy'], childList: true, subtree: true });
  onSelection(show);
}
