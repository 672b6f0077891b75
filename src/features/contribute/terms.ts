/** Makes the lists of terms in a form work: a filter over long ones, and on folded ones what is chosen in them. */
export function startTerms(form: Element): void {
  form.addEventListener('input', ({ target }) => {
    const filter = (target as Element).closest<HTMLInputElement>('[data-filter]');
    if (filter !== null) filterTerms(filter);
  });
}

function filterTerms(filter: HTMLInputElement): void {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const item of filter.parentElement!.querySelectorAll<HTMLElement>('li')) {
    const isChosen = item.querySelector('input')!.checked;
    item.hidden = !isChosen && !words.every((word) => item.dataset['words']?.includes(word) ?? true);
  }
}

/** Says on each folded list what is chosen in it. */
export function showChosen(form: Element): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-chosen]')) {
    const boxes = [...place.closest('details')!.querySelectorAll<HTMLInputElement>('input:checked')].filter(({ value }) => value !== '');
    place.textContent = boxes.map(({ labels }) => labels?.[0]?.textContent.trim() ?? '').join(', ');
  }
}
