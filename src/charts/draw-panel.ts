import * as Plot from '@observablehq/plot';
import { plainShortTitle } from '../catalogue/publication.ts';
import { href } from '../site.ts';
import { clip, detailsOf, pathOf, rowId } from '../results/setting.ts';
import { drawPlot, drawPoints, labelBounds, makeTarget, scaleOf, svgElement, axisOf } from './svg.ts';
import { labelLines, layOut, type LabelText, type Segment } from './labels.ts';
import type { Mark, Panel } from '../results/panel.ts';
import type { Line } from '../results/tables.ts';
import { describeMark, formatIn, nameOfRow, qualityName } from '../results/words.ts';

/** How large a chart is, in pixels. */
interface Size {
  width: number;
  height: number;
}

/** What is said of the marks of a chart. */
interface Words<One extends Mark> {
  /** What stands beside a mark: its name and, below it, what tells it from others of that name. */
  name: (one: One) => string;
  detail: (one: One) => string;
  /** Its whole name, for whoever does not see it. */
  whole: (one: One) => string;
  /** Where it leads. */
  target: (one: One) => string;
  /** Its kind of pruning; undefined where that is not stated. */
  category: (one: One) => string | undefined;
}

/** The longest name beside a mark, in letters. */
const LONGEST = 22;

/** With more marks than this, only those on the front are named; every link says its own name. */
const MOST_NAMED = 30;
const NAMELESS = { name: '', detail: '' };
const isNamed = <One extends Mark>({ points, front }: Panel<One>, point: One) => points.length <= MOST_NAMED || front.includes(point);

const MARGIN = { top: 34, right: 14, bottom: 44, left: 46 };
/** How much taller a chart grows, and how often, until every label has a place. */
const [GROWTH, ROUNDS] = [50, 5];

/**
 * Draws a panel as SVG.
 * @param ofOnePaper whether it stands beside the table of the paper itself, where points lead to its rows and need no name of it.
 */
export function drawPanel(panel: Panel, { ofOnePaper, ...size }: Size & { ofOnePaper: boolean }): string {
  const details = detailsOf(panel.points.map(({ setting }) => setting));
  return drawMarks(panel, size, {
    name: ({ setting }) => (ofOnePaper ? '' : clip(plainShortTitle(setting.paper.data), LONGEST)),
    detail: ({ setting }) => details.get(setting)!,
    whole: ({ setting }) => nameOfRow(setting),
    target: ({ setting }) => (ofOnePaper ? `#${rowId(setting.number)}` : href(pathOf(setting))),
    category: ({ setting }) => setting.category,
  });
}

/** Draws the chart of a comparison table as SVG. Its marks lead to the rows of the table on the same page. */
export const drawTable = (panel: Panel<Line>, size: Size, words: Pick<Words<Line>, 'target' | 'category'>): string =>
  drawMarks(panel, size, {
    name: ({ name }) => clip(name, LONGEST),
    detail: ({ row }) => clip(row.group ?? '', LONGEST),
    whole: ({ name, row }) => (row.group === undefined ? name : `${name} (${row.group})`),
    ...words,
  });

/** Draws at the height at which every label has a place of its own. */
function drawMarks<One extends Mark>(panel: Panel<One>, { width, height }: Size, words: Words<One>): string {
  for (let round = 0; ; round += 1) {
    const { svg, complete } = draw(panel, { width, height: height + round * GROWTH }, words);
    if (complete || round === ROUNDS) return svg.outerHTML;
  }
}

function draw<One extends Mark>(panel: Panel<One>, { width, height }: Size, words: Words<One>): { svg: SVGSVGElement; complete: boolean } {
  const svg = plot(panel, width, height, words);
  const [x, y] = [scaleOf(svg, 'x'), scaleOf(svg, 'y')];
  const bounds = labelBounds(width, height, MARGIN);
  const named: LabelText[] = [
    ...panel.points.map((point) => ({
      x: x(point.x),
      y: y(point.y),
      ...(isNamed(panel, point) ? { name: words.name(point), detail: words.detail(point) } : NAMELESS),
    })),
    ...panel.dense.map((dense) => ({ x: x(panel.axis.dense), y: y(dense), name: '', detail: denseName(panel, dense) })),
  ];
  const { placed, complete } = layOut(named, bounds, linesOf(panel, x, y));

  const links = [...svg.querySelectorAll('.points a')];
  panel.points.forEach((point, index) => {
    const link = links[index]!;
    if (panel.front.includes(point)) link.setAttribute('class', 'on-front');
    makeTarget(link, describeMark(panel, point, words.whole(point)), x(point.x), y(point.y));
    link.append(...labelLines(placed[index]));
  });
  // What is on the front lies on top.
  svg.querySelector('.points')!.append(...svg.querySelectorAll('.on-front'));
  const dense = panel.dense.flatMap((_, index) => labelLines(placed[panel.points.length + index]));
  svg.append(svgElement('g', { class: 'dense-names', 'aria-hidden': 'true' }, ...dense));
  return { svg, complete };
}

const denseName = <One extends Mark>(panel: Panel<One>, dense: number) => (panel.shows === 'change' ? 'dense' : `dense ${formatIn(panel, dense)}`);

/** The lines that labels keep off: the steps of the front or, without one, the way of each point from its dense model. */
function linesOf<One extends Mark>(panel: Panel<One>, x: (value: number) => number, y: (value: number) => number): Segment[] {
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
const fromDense = <One extends Mark>({ points, dense }: Panel<One>) => (dense.length > 1 ? points.filter((point) => point.dense !== undefined) : []);

/** Room on both sides of what is drawn. */
function domain(values: readonly number[], share: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * share;
  return [low - room, high + room];
}

function plot<One extends Mark>(panel: Panel<One>, width: number, height: number, words: Words<One>) {
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
      drawPoints(points, 'x', 'y', words),
    ],
  });
}
