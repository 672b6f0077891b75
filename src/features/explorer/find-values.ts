import { fold } from '../search/words.ts';

/** Lets a reader type to find the values of a long facet by any of their spellings. Chosen values stay in sight. */
export function makeFindable(box: HTMLInputElement): void {
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
