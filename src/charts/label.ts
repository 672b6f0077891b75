import { placeLabels, type Box, type Placement, type Segment } from './place-labels.ts';
import { svgElement } from './svg.ts';
import { textWidth } from './text-width.ts';

/** What stands beside a mark: a name and, below it, what tells the mark from others of that name. */
export interface Named {
  x: number;
  y: number;
  name: string;
  detail: string;
}

/** A label that found its place. */
export interface Placed extends Placement {
  named: Named;
}

/** Size of the letters in pixels and height of a line, as chart.css has them. */
const [NAME, DETAIL, LINE] = [12, 11, 14];
/** Half the side of the square that a mark takes. */
const MARK = 6;

/** The room that the words of a mark need. */
const sizeOf = ({ name, detail }: Named) => ({
  width: Math.max(textWidth(name, NAME), textWidth(detail, DETAIL)) + 2,
  height: [name, detail].filter((text) => text !== '').length * LINE,
});

/**
 * Finds a place for the words beside each mark. Whether all found one is in `complete`.
 * @param lines to keep off if it can be. @param taken where other words stand.
 */
export function layOut(
  named: readonly Named[],
  bounds: Box,
  lines: readonly Segment[],
  taken: readonly Box[] = [],
): { placed: (Placed | undefined)[]; complete: boolean } {
  const marks = named.map(({ x, y }) => ({ x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK }));
  const labels = named.map((one) => ({ x: one.x, y: one.y, ...sizeOf(one) }));
  const withWords = labels.flatMap(({ height }, index) => (height > 0 ? [index] : []));
  const places = placeLabels(
    withWords.map((index) => labels[index]!),
    bounds,
    [...taken, ...marks],
    lines,
  );
  const placed: (Placed | undefined)[] = named.map(() => undefined);
  withWords.forEach((index, order) => {
    const place = places[order];
    if (place !== undefined) placed[index] = { named: named[index]!, ...place };
  });
  return { placed, complete: places.every((place) => place !== undefined) };
}

/** The words of a label as SVG, with a line to its mark where it stands apart; nothing for one that found no place. */
export function labelLines(placed: Placed | undefined): SVGElement[] {
  if (placed === undefined) return [];
  const { named, box, leader } = placed;
  const texts = (
    [
      ['name', named.name],
      ['detail', named.detail],
    ] as const
  ).filter(([, text]) => text !== '');
  return [
    ...drawLeader(leader),
    ...texts.map(([kind, text], index) => svgElement('text', { class: kind, x: round(box.x + 1), y: round(box.y + index * LINE + 10.5) }, text)),
  ];
}

function drawLeader(leader: Segment | undefined): SVGElement[] {
  if (leader === undefined) return [];
  // It ends where the mark begins.
  const length = Math.hypot(leader.x2 - leader.x1, leader.y2 - leader.y1);
  const [x1, y1] = [leader.x1 + ((leader.x2 - leader.x1) * MARK) / length, leader.y1 + ((leader.y2 - leader.y1) * MARK) / length];
  return [svgElement('line', { class: 'leader', x1: round(x1), y1: round(y1), x2: round(leader.x2), y2: round(leader.y2) })];
}

const round = (value: number) => Math.round(value * 10) / 10;
