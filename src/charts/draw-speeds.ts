import * as Plot from '@observablehq/plot';
import { plainShortTitle } from '../catalogue/publication.ts';
import { groupTitle } from '../catalogue/results.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { href } from '../site.ts';
import { speedAxis } from '../results/axis.ts';
import { clip, pathOf } from '../results/setting.ts';
import { drawPlot, drawPoints, makeTarget, scaleOf, svgElement, textWidth, axisOf } from './svg.ts';
import { labelLines, layOut, type LabelText } from './labels.ts';
import type { Speed } from '../results/speed.ts';
import { formatOn, settingInBrackets } from '../results/words.ts';

const MARGIN = { top: 8, right: 20, bottom: 44, left: 10 };
const ROW = 52;
/** How far the name of a hardware stands above its line, and how high it is. */
const HEAD = { above: 28, height: 14 };
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Draws speed-ups, which come by hardware, as marks along a line for each, on a logarithmic scale, since they are factors. */
export function drawSpeeds(speeds: readonly Speed[], width: number, vocabulary: Vocabulary): string {
  const hardware = [...new Set(speeds.map((speed) => speed.hardware))];
  const height = MARGIN.top + hardware.length * ROW + MARGIN.bottom;
  const values = speeds.map(({ value }) => value);
  const domain = [Math.min(1, ...values), Math.max(2, ...values) * 1.1] as const;
  const ticks = TICKS.filter((value) => value <= domain[1]);
  const svg = drawPlot(width, height, MARGIN, 'Chart: speed-ups by the hardware they were measured on', {
    x: { type: 'log', domain },
    y: { type: 'point', domain: hardware, padding: 0.5, axis: null },
    marks: [
      Plot.gridX(ticks, { className: 'grid' }),
      Plot.ruleY(hardware, { className: 'line', y: (name: string) => name }),
      axisOf(speedAxis(vocabulary), ticks),
      drawPoints(speeds, 'value', 'hardware', { target: ({ setting }) => href(pathOf(setting)), category: ({ setting }) => setting.category }),
    ],
  });
  nameAll(svg, speeds, width, vocabulary);
  return svg.outerHTML;
}

/** Names each link, each line and, at its largest speed-up, each paper on a line. */
function nameAll(svg: SVGSVGElement & Plot.Plot, speeds: readonly Speed[], width: number, vocabulary: Vocabulary): void {
  const hardware = [...new Set(speeds.map((speed) => speed.hardware))];
  const [x, y] = [scaleOf(svg, 'x'), scaleOf(svg, 'y')];
  const links = svg.querySelectorAll('.points a');
  const isFirst = ({ setting, hardware: on }: Speed, index: number) =>
    speeds.findIndex((other) => other.hardware === on && other.setting.paper === setting.paper) === index;
  const named: LabelText[] = speeds.map((speed, index) => ({
    x: x(speed.value),
    y: y(speed.hardware),
    name: isFirst(speed, index) ? clip(plainShortTitle(speed.setting.paper.data), 22) : '',
    detail: '',
  }));
  // A name stays between its line's head and that of the next, where it seems to belong to nothing else.
  const placed = hardware.flatMap((on) => {
    const top = y(on) - HEAD.above;
    const head = { x: 0, y: top, width: MARGIN.left + textWidth(on, 11), height: HEAD.height };
    const onLine = named.filter((_, index) => speeds[index]!.hardware === on);
    return layOut(onLine, { x: 0, y: top, width, height: ROW }, [], [head]).placed;
  });
  speeds.forEach(({ setting, value, hardware: on }, index) => {
    const label = `${plainShortTitle(setting.paper.data)}, ${groupTitle(setting.result.model, setting.result.benchmark, vocabulary)}${settingInBrackets(setting.result)}: ${formatOn(speedAxis(vocabulary), value)} on ${on}`;
    const link = links[index]!;
    link.setAttribute('data-model', setting.result.model ?? '');
    link.setAttribute('data-benchmark', setting.result.benchmark ?? '');
    makeTarget(link, label, x(value), y(on));
    link.append(...labelLines(placed[index]));
  });
  svg.append(
    svgElement('g', { class: 'hardware', 'aria-hidden': 'true' }, ...hardware.map((on) => svgElement('text', { x: MARGIN.left, y: y(on) - 16 }, on))),
  );
}
