import { fold } from '../search/words.ts';

/** Lets a reader type to find the values of a long facet by any of their spellings. Chosen values stay in sight. */
export function makeFindable(box: HTMLInputElement): void {
  const facet = box.closest('fieldset')!;
  const values = [...facet.querySelectorAll<HTMLElement>('[data-value]')];
  const none = facet.querySelector<HTMLElement>('[data-none]')!;
  const shown = () => values.filter((value) => !value.hidden).map((value) => value.querySelector('input')!);

  box.addEventListener('input', () => {
    const typed = fold(box.value);
    for (const value of values)
      value.hidden = !value.dataset['spellings']!.includes(typed) && value.querySelector(':checked, [aria-pressed="true"]') === null;
    none.hidden = shown().length > 0;
  });
  box.addEventListener('keydown', (event) => {
    // These keys belong to whoever composes a word.
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (box.value.trim() !== '') shown()[0]?.click();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      shown()[0]?.focus();
    }
  });
}
