import { offerFormats } from './actions.ts';
import { countPapers, queryFor } from './state.ts';
import { keepSelection, onSelection, ownSelection } from './store.ts';

/** Shows what is selected, on every page, while anything is. */
export function startSelectionBar(bar: HTMLElement): void {
  const base = bar.dataset['base'] ?? '/';
  const count = bar.querySelector<HTMLElement>('[data-count]')!;
  const compare = bar.querySelector<HTMLAnchorElement>('a[data-compare]')!;

  onSelection(() => {
    const slugs = ownSelection();
    count.textContent = `${countPapers(slugs.length)} selected`;
    compare.href = `${base}selection/${queryFor(slugs)}`;
    bar.hidden = slugs.length === 0;
  });
  offerFormats(bar, base, ownSelection, (words) => (count.textContent = words));
  bar.querySelector('[data-clear]')!.addEventListener('click', () => {
    keepSelection([]);
    // The bar goes away with the button that had the focus.
    document.getElementById('mainContent')?.focus({ preventScroll: true });
  });
}
