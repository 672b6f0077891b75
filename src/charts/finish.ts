import type { Plot } from '@observablehq/plot';
import { svgElement } from './svg.ts';

/** Where a value stands on a drawn chart, in pixels. */
export const scaleOf =
  (svg: Plot, name: 'x' | 'y') =>
  (value: number | string): number =>
    svg.scale(name)!.apply(value) as number;

/** What places a mark, and never what a reader reads. */
const GEOMETRY = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'd', 'transform'];

/**
 * Takes off what Plot writes for a page without a stylesheet and digits that no screen shows, and tells screen readers
 * what the chart is.
 */
export function finish(svg: Element, label: string): void {
  svg.querySelector('style')?.remove();
  for (const name of ['fill', 'font-family', 'font-size']) svg.removeAttribute(name);
  for (const group of svg.querySelectorAll('g')) {
    group.removeAttribute('aria-label');
    // Plot gives the name of an axis no class.
    if (!group.hasAttribute('class')) group.setAttribute('class', 'axis-name');
    if (group.getAttribute('class') !== 'points') group.setAttribute('aria-hidden', 'true');
  }
  for (const element of svg.querySelectorAll('line, path, text, rect')) {
    for (const name of GEOMETRY) {
      const value = element.getAttribute(name);
      if (value !== null)
        element.setAttribute(
          name,
          value.replace(/\d+\.\d{2,}/g, (digits) => String(Math.round(Number(digits) * 10) / 10)),
        );
    }
  }
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', label);
}

/** Names the link of a mark, and makes it large enough for a finger, to which a mark of a few pixels is too small. */
export function makeTarget(link: Element, label: string, x: number, y: number): void {
  link.prepend(svgElement('title', {}, label), svgElement('circle', { class: 'target', cx: Math.round(x), cy: Math.round(y), r: 12 }));
}
