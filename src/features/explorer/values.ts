/** A value of a facet as the panel shows it. */
export interface Value {
  element: HTMLElement;
  parameter: string;
  value: string;
  label: string;
}

/** Every value that the panel offers, in its order. */
export const valuesIn = (panel: HTMLElement): Value[] =>
  [...panel.querySelectorAll<HTMLElement>('[data-facet] [data-value]')].map((element) => ({
    element,
    parameter: element.closest<HTMLElement>('[data-facet]')!.dataset['facet']!,
    value: element.dataset['value']!,
    label: element.querySelector('.facet-name')!.textContent,
  }));
