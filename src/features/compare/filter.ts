const FIELDS = ['model', 'benchmark'] as const;

/** Lets a reader choose a model and a benchmark; the choice stands in the address: `/compare/?model=sdxl`. */
export function startFilter(form: HTMLFormElement): void {
  const selects = FIELDS.map((field) => form.elements.namedItem(field) as HTMLSelectElement);
  const status = form.querySelector('[data-status]')!;
  const parts = [...document.querySelectorAll<HTMLElement | SVGElement>('main [data-model]')];

  function show(): void {
    // Marks of a chart have the attribute and no such property.
    for (const part of parts) part.toggleAttribute('hidden', !selects.every((select) => isMeant(part, select)));
    for (const group of document.querySelectorAll<HTMLElement>('[data-filtered]')) {
      group.hidden = group.querySelector('[data-model]:not([hidden])') === null;
    }
    const isFiltered = selects.some(({ value }) => value !== '');
    const shown = parts.filter((part) => part.matches('section:not([hidden])')).length;
    const found = shown === 0 ? 'No two papers report this on the same benchmark.' : shown === 1 ? '1 comparison.' : `${shown} comparisons.`;
    status.textContent = isFiltered ? found : '';
  }

  function readAddress(): void {
    const chosen = new URLSearchParams(location.search);
    for (const select of selects) {
      select.value = chosen.get(select.name) ?? '';
      // What is not among the options chooses nothing.
      if (select.selectedIndex < 0) select.value = '';
    }
    show();
  }

  form.addEventListener('change', () => {
    const address = new URL(location.href);
    for (const { name, value } of selects) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
    show();
  });
  addEventListener('pageshow', readAddress);
  readAddress();
}

/** Whether a part of the page is about what a select holds. */
function isMeant(part: HTMLElement | SVGElement, { name, value }: HTMLSelectElement): boolean {
  return value === '' || (part.dataset[name] ?? '').split(' ').includes(value);
}
