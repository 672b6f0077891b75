import * as Plot from '@observablehq/plot';
import { plainShortTitle } from '../catalogue/publication.ts';
import { href } from '../site.ts';
import { clip, detailsOf, pathOf, rowId } from '../results/setting.ts';
import { drawPlot, drawPoints, labelBounds, makeTarget, scaleOf, svgElement } from './svg.ts';
import { labelLines, layOut, type Named, type Segment } from './labels.ts';
import type { Panel, Point } from '../results/panel.ts';
import { axisOf } from './x-axis.ts';
import { describePoint, formatIn, qualityName } from '../results/words.ts';

/** Where a chart stands decides how wide it is, how its points are named and what they lead to. */
export interface Frame {
  width: number;
  height: number;
  /** Beside the table of the paper itself, points lead to its rows and need no name of the paper. */
  ofOnePaper: boolean;
}

/** With more marks than this, only those on the front are named; every link says its own name. */
const MOST_NAMED = 30;
const NAMELESS = { name: '', detail: '' };
const isNamed = ({ points, front }: Panel, point: Point) => points.length <= MOST_NAMED || front.includes(point);

const MARGIN = { top: 34, right: 14, bottom: 44, left: 46 };
/** How much taller a chart grows, and how often, until every label has a place. */
const [GROWTH, ROUNDS] = [50, 5];

/** Draws a panel as SVG, at the height at which every label has a place of its own. */
export function drawPanel(panel: Panel, frame: Frame): string {
  for (let round = 0; ; round += 1) {
    const { svg, complete } = draw(panel, { ...frame, height: frame.height + round * GROWTH });
    if (complete || round === ROUNDS) return svg.outerHTML;
  }
}

function draw(panel: Panel, { width, height, ofOnePaper }: Frame): { svg: SVGSVGElement; complete: boolean } {
  const svg = plot(panel, width, height, (point) => (ofOnePaper ? `#${rowId(point.setting.number)}` : href(pathOf(point.setting))));
  const [x, y] = [scaleOf(svg, 'x'), scaleOf(svg, 'y')];
  const bounds = labelBounds(width, height, MARGIN);
  const details = detailsOf(panel.points.map(({ setting }) => setting));
  const named: Named[] = [
    ...panel.points.map((point) => ({
      x: x(point.x),
      y: y(point.y),
      ...(isNamed(panel, point)
        ? { name: ofOnePaper ? '' : clip(plainShortTitle(point.setting.paper.data), 22), detail: details.get(point.setting)! }
        : NAMELESS),
    })),
    ...panel.dense.map((dense) => ({ x: x(panel.axis.dense), y: y(dense), name: '', detail: denseName(panel, dense) })),
  ];
  const { placed, complete } = layOut(named, bounds, linesOf(panel, x, y));

  const links = [...svg.querySelectorAll('.points a')];
  panel.points.forEach((point, index) => {
    const link = links[index]!;
    if (panel.front.includes(point)) link.setAttribute('class', 'on-front');
    makeTarget(link, describePoint(panel, point), x(point.x), y(point.y));
    link.append(...labelLines(placed[index]));
  });
  // What is on the front lies on top.
  svg.querySelector('.points')!.append(...svg.querySelectorAll('.on-front'));
  const dense = panel.dense.flatMap((_, index) => labelLines(placed[panel.points.length + index]));
  svg.append(svgElement('g', { class: 'dense-names', 'aria-hidden': 'true' }, ...dense));
  return { svg, complete };
}

const denseName = (panel: Panel, dense: number) => (panel.shows === 'change' ? 'dense' : `dense ${formatIn(panel, dense)}`);

/** The lines that labels keep off: the steps of the front or, without one, the way of each point from its dense model. */
function linesOf(panel: Panel, x: (value: number) => number, y: (value: number) => number): Segment[] {
  const steps = panel.front.slice(1).flatMap((place, index) => {
    const last = panel.front[index]!;
    return [
      { x1: x(last.x), y1: y(last.y), x2: x(last.x), y2: y(place.y) },
      { x1: x(last.x), y1: y(place.y), x2: x(place.x), y2: y(place.y) },
    ];
  });
  const rules = panel.dense.length === 1 ? panel.dense.map((dense) => ({ x1: 0, y1: y(dense), x2: 10_000, y2: y(dense) })) : [];
  return [...steps, ...rules, ...fromDense(panel).map((point) => ({ x1: x(panel.axis.dense), y1: y(point.dense!), x2: x(point.x), y2: y(point.y) }))];
}

/** The points to which a line leads from their dense model: where there are several of these, lines say which is whose. */
const fromDense = ({ points, dense }: Panel) => (dense.length > 1 ? points.filter((point) => point.dense !== undefined) : []);

/** Room on both sides of what is drawn. */
function domain(values: readonly number[], share: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * share;
  return [low - room, high + room];
}

function plot(panel: Panel, width: number, height: number, target: (point: Point) => string) {
  const { axis, metric, points, dense, front } = panel;
  const ys = domain([...points.map((point) => point.y), ...dense], 0.12);
  const [, furthest] = domain([axis.dense, ...points.map((point) => point.x)], 0.14);
  const leftmost = Math.min(axis.dense, ...points.map((point) => point.x));
  return drawPlot(width, height, MARGIN, `Chart: ${qualityName(panel)} against ${axis.label.toLowerCase()}`, {
    // To the right more is removed and further up is better, whichever way the metric counts.
    x: { domain: [leftmost, furthest] },
    y: { domain: metric.term.better === 'lower' ? ys.toReversed() : ys },
    marks: [
      Plot.gridY({ className: 'grid', ticks: 5 }),
      axisOf(axis, width < 400 ? 4 : 6),
      Plot.axisY({
        className: 'axis',
        ticks: 5,
        tickSize: 0,
        tickFormat: (value: number) => formatIn(panel, value),
        label: `↑ better · ${qualityName(panel)}`,
        labelArrow: 'none',
        labelAnchor: 'top',
        labelOffset: MARGIN.left,
      }),
      dense.length === 1 ? Plot.ruleY(dense, { className: 'dense-rule' }) : undefined,
      Plot.link(fromDense(panel), { className: 'from-dense', x1: axis.dense, y1: 'dense', x2: 'x', y2: 'y' }),
      // In steps, since nothing is known between two points.
      Plot.line(front, { className: 'front', x: 'x', y: 'y', curve: 'step-before' }),
      Plot.dot(dense, { className: 'dense', x: axis.dense, y: (value: number) => value, symbol: 'plus', r: 4 }),
      drawPoints(points, 'x', 'y', target),
    ],
  });
}
