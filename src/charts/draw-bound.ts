import * as Plot from '@observablehq/plot';
import { plainShortTitle } from '../catalogue/publication.ts';
import { href } from '../site.ts';
import type { Axis } from '../results/axis.ts';
import { partGain, wholeGain } from '../results/bound.ts';
import { clip, detailsOf, pathOf } from '../results/setting.ts';
import { drawPlot, drawPoints, labelBounds, makeTarget, scaleOf, svgElement, axisOf } from './svg.ts';
import { labelLines, layOut } from './labels.ts';
import type { Measurement } from '../results/speed.ts';
import { formatOn, nameOfRow } from '../results/words.ts';

const MARGIN = { top: 34, right: 14, bottom: 44, left: 40 };
const REMOVED: Axis = { id: 'computation', label: 'Removed', unit: '%', dense: 0, metrics: [] };
const TICKS = [1, 2, 5, 10, 20, 50, 100];
const [MOST, STEP] = [95, 5];

interface Gain {
  removed: number;
  speed: number;
}

/** Draws how much faster the whole can become when a part is cut down, with what was measured laid over it. @param timeShare of the part, from 0 to 1. */
export function drawBound(timeShare: number, measured: readonly Measurement[], width: number, name: string): string {
  const height = Math.max(280, Math.round(width * 0.62));
  const highest = Math.max(6, ...measured.map(({ speed }) => speed)) * 1.3;
  const curve = Array.from({ length: MOST / STEP + 1 }, (_, index) => index * STEP)
    .map((removed) => ({ removed, speed: wholeGain(timeShare, partGain('structured', removed / 100, 'other')) }))
    .filter(({ speed }) => speed <= highest);
  const sparse = { removed: 50, speed: wholeGain(timeShare, partGain('2:4', 0.5, 'ampere')) };
  const label = `Chart: bound on the speed-up of ${name} by the share that is removed, with measured rows`;
  const svg = drawPlot(width, height, MARGIN, label, {
    x: { domain: [0, 100] },
    y: { type: 'log', domain: [0.94, highest] },
    marks: [
      Plot.gridY(
        TICKS.filter((tick) => tick <= highest),
        { className: 'grid' },
      ),
      axisOf(REMOVED, [0, 25, 50, 75, 100]),
      Plot.axisY({
        className: 'axis',
        ticks: TICKS.filter((tick) => tick <= highest),
        tickSize: 0,
        tickFormat: (value: number) => `×${value}`,
        label: '↑ faster · Speed-up of the whole',
        labelArrow: 'none',
        labelAnchor: 'top',
        labelOffset: MARGIN.left,
      }),
      Plot.line(curve, { className: 'front', x: 'removed', y: 'speed', curve: 'monotone-x' }),
      Plot.dot([sparse], { className: 'dense', x: 'removed', y: 'speed', symbol: 'plus', r: 5 }),
      drawPoints(measured, 'removed', 'speed', { target: ({ setting }) => href(pathOf(setting)), category: ({ setting }) => setting.category }),
    ],
  });
  nameAll(svg, measured, sparse, curve);
  return svg.outerHTML;
}

/** Names each row, in its link and beside its mark, and the point of 2:4. */
function nameAll(svg: SVGSVGElement & Plot.Plot, measured: readonly Measurement[], sparse: Gain, curve: readonly Gain[]): void {
  const [x, y] = [scaleOf(svg, 'x'), scaleOf(svg, 'y')];
  const [width, height] = ['width', 'height'].map((side) => Number(svg.getAttribute(side))) as [number, number];
  const details = detailsOf(measured.map(({ setting }) => setting));
  const { placed } = layOut(
    [
      ...measured.map(({ setting, removed, speed }) => ({
        x: x(removed),
        y: y(speed),
        name: clip(plainShortTitle(setting.paper.data), 22),
        detail: details.get(setting)!,
      })),
      { x: x(sparse.removed), y: y(sparse.speed), name: '', detail: '2:4 at most' },
    ],
    labelBounds(width, height, MARGIN),
    curve.slice(1).map((place, index) => ({ x1: x(curve[index]!.removed), y1: y(curve[index]!.speed), x2: x(place.removed), y2: y(place.speed) })),
  );
  const links = svg.querySelectorAll('.points a');
  measured.forEach(({ setting, removed, axis, speed }, index) => {
    const link = links[index]!;
    const label = `${nameOfRow(setting)}: ${axis.label.toLowerCase()} ${formatOn(axis, removed)}, ${formatOn({ unit: '×' }, speed)}`;
    makeTarget(link, label, x(removed), y(speed));
    link.append(...labelLines(placed[index]));
  });
  svg.append(svgElement('g', { class: 'dense-names', 'aria-hidden': 'true' }, ...labelLines(placed[measured.length])));
}
