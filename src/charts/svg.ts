import { parseHTML } from 'linkedom';
import * as Plot from '@observablehq/plot';
import type { Axis } from '../results/axis.ts';
import { formatOn } from '../results/words.ts';

/** A page to make elements in, since charts are drawn while pages are built. */
export const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** An SVG element with attributes and children. Strings become text: an entry never becomes markup. */
export function svgElement(name: string, attributes: Readonly<Record<string, string | number>>, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(...children);
  return element;
}

/** Shares of the font size that letters of Inter take, by how wide they look; rounded up, so that a text fits. */
const NARROW = /[iljtfrI.,:;'’|!()[\]·\s-]/;
const WIDE = /[mwMW%@…—→]/;
const CAPITAL = /[A-Z0-9&+−×=#]/;

const shareOf = (letter: string) => (NARROW.test(letter) ? 0.4 : WIDE.test(letter) ? 0.95 : CAPITAL.test(letter) ? 0.72 : 0.6);

/** About how wide a text stands at a font size, in pixels; there is no font to measure with while pages are built. */
export const textWidth = (text: string, size: number): number => Array.from(text).reduce((sum, letter) => sum + shareOf(letter), 0) * size;

/** The mark of each kind of pruning, so that a chart can be read without colors. */
const SYMBOLS: Readonly<Record<string, string>> = { unstructured: 'circle', structured: 'square', 'semi-structured': 'triangle' };

/** The mark of a category; of a row that names none, a cross. */
export const symbolOf = (category: string | undefined): string => SYMBOLS[category ?? ''] ?? 'times';

/** The path of a mark about the origin, for a key. @param radius of a circle of the same area, in pixels. */
export function symbolPath(symbol: string, radius = 4.5): string {
  const svg = Plot.dot([0], { x: () => 0, y: () => 0, symbol: () => symbol, r: radius }).plot({
    axis: null,
    document,
  });
  return svg.querySelector('path')!.getAttribute('d')!;
}

/** Room around what is drawn, in pixels. */
export interface Margin {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Draws a chart in its frame and finishes it. @param label what it is, for whoever does not see it. */
export function drawPlot(width: number, height: number, margin: Margin, label: string, options: Plot.PlotOptions): SVGSVGElement & Plot.Plot {
  const svg = Plot.plot({
    document,
    className: 'chart',
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    ...options,
  }) as SVGSVGElement & Plot.Plot;
  finish(svg, label);
  return svg;
}

/** Rows of results as marks, each of its kind of pruning, and a link to where it stands. @param target where a mark leads. @param category its kind of pruning. */
export const drawPoints = <Row>(
  rows: readonly Row[],
  x: string,
  y: string,
  { target, category }: { target: (row: Row) => string; category: (row: Row) => string | undefined },
) =>
  Plot.dot(rows, {
    className: 'points',
    x,
    y,
    symbol: (row: Row) => symbolOf(category(row)),
    r: 4.5,
    sort: null,
    href: target,
  });

/** The place of labels beside points: within the frame, and a little over it above. */
export const labelBounds = (width: number, height: number, margin: Margin) => ({
  x: margin.left + 3,
  y: margin.top - 12,
  width: width - margin.left - 5,
  height: height - margin.top - margin.bottom + 10,
});

/** Where a value stands on a drawn chart, in pixels. */
export const scaleOf =
  (svg: Plot.Plot, name: 'x' | 'y') =>
  (value: number | string): number =>
    svg.scale(name)!.apply(value) as number;

/** What places a mark, and never what a reader reads. */
const GEOMETRY = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'd', 'transform'];

/**
 * Takes off what Plot writes for a page without a stylesheet and digits that no screen shows, and tells screen readers
 * what the chart is.
 */
function finish(svg: Element, label: string): void {
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

/** The axis below a chart, on which more of something is further right. @param ticks where they stand, or about how many. */
export const axisOf = (axis: Axis, ticks: number | number[]): Plot.CompoundMark =>
  Plot.axisX({
    className: 'axis',
    ticks,
    tickSize: 0,
    tickFormat: (value: number) => formatOn(axis, value),
    label: `${axis.label} · more →`,
    labelArrow: 'none',
    labelAnchor: 'right',
    labelOffset: 38,
  });
