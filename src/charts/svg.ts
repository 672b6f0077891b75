import { parseHTML } from 'linkedom';

/** A page to make elements in, since charts are drawn while pages are built. */
export const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** An SVG element with attributes and children. Strings become text: an entry never becomes markup. */
export function svgElement(name: string, attributes: Readonly<Record<string, string | number>>, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(...children);
  return element;
}
