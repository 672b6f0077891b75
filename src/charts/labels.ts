import { svgElement, textWidth } from './svg.ts';

/** A rectangle by its left upper corner, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line between two places. */
export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A label that wants to stand near a place. */
export interface Label {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (box: Box, bounds: Box) =>
  box.x >= bounds.x && box.y >= bounds.y && box.x + box.width <= bounds.x + bounds.width && box.y + box.height <= bounds.y + bounds.height;

/** Whether a line passes through a box: Liang and Barsky's clipping, https://en.wikipedia.org/wiki/Liang–Barsky_algorithm. */
export function crosses({ x1, y1, x2, y2 }: Segment, { x, y, width, height }: Box): boolean {
  let [enter, leave] = [0, 1];
  const sides: readonly [number, number][] = [
    [x1 - x2, x1 - x],
    [x2 - x1, x + width - x1],
    [y1 - y2, y1 - y],
    [y2 - y1, y + height - y1],
  ];
  for (const [direction, distance] of sides) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter < leave;
}

const DISTANCES = [9, 15, 24, 36, 50];
// Right and left first, as one reads; then above and below, centered or to a side; then the corners.
const DIRECTIONS: readonly [number, number][] = [
  [1, 0],
  [-1, 0],
  ...[0, 0.5, -0.5, 1, -1].flatMap((dx): [number, number][] => [
    [dx, -1],
    [dx, 1],
  ]),
];

/** A label further away than this is tied to its place by a line. */
const NEAR = 16;

/** Where a label stands. */
export interface Placement {
  box: Box;
  /** The line from its place to the nearest edge of its box, where it stands far off or nearer to the place of another. */
  leader: Segment | undefined;
}

const holds = (box: Box, { x, y }: Label) => x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
const nearestPoint = (box: Box, x: number, y: number) => ({ x: clamp(x, box.x, box.x + box.width), y: clamp(y, box.y, box.y + box.height) });

const lengthOf = ({ x1, y1, x2, y2 }: Segment) => Math.hypot(x2 - x1, y2 - y1);

function wayTo(box: Box, { x, y }: Label): Segment {
  const end = nearestPoint(box, x, y);
  return { x1: x, y1: y, x2: end.x, y2: end.y };
}

interface Spot extends Placement {
  cost: number;
}

/**
 * What speaks against a place, in pixels of distance: a line that runs through it, a mark that it would seem to name, and
 * words or a mark that lie on its way.
 */
const [CROSSED, ASTRAY, IN_THE_WAY] = [40, 60, 80];

/** Where a label may stand, best first. */
function spotsFor(label: Label, others: readonly Label[], bounds: Box, obstacles: readonly Box[], lines: readonly Segment[]): Spot[] {
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(([dx, dy], direction) => {
      // A corner's distance is along the diagonal.
      const reach = Math.abs(dx) === 1 && dy !== 0 ? distance * 0.7 : distance;
      const x = label.x + Math.trunc(dx) * reach + ((dx - 1) / 2) * label.width;
      const y = label.y + dy * reach + ((dy - 1) / 2) * label.height;
      const box = { x, y, width: label.width, height: label.height };
      const crossed = lines.filter((line) => crosses(line, box)).length;
      const way = wayTo(box, label);
      const astray = others.filter((other) => other !== label && lengthOf(wayTo(box, other)) < lengthOf(way)).length;
      const leader = astray > 0 || lengthOf(way) > NEAR ? way : undefined;
      const inTheWay = leader === undefined ? 0 : obstacles.filter((obstacle) => !holds(obstacle, label) && crosses(leader, obstacle)).length;
      return { box, leader, cost: distance + direction + CROSSED * crossed + ASTRAY * astray + IN_THE_WAY * inTheWay };
    }),
  )
    .filter(({ box }) => inside(box, bounds) && !obstacles.some((obstacle) => overlaps(obstacle, box)))
    .toSorted((a, b) => a.cost - b.cost);
}

/** How often labels choose again. */
const ROUNDS = 20;

const collide = (a: Spot, b: Spot) =>
  overlaps(a.box, b.box) || (a.leader !== undefined && crosses(a.leader, b.box)) || (b.leader !== undefined && crosses(b.leader, a.box));

/**
 * Finds a place for each label inside the bounds, off every obstacle, every other label and its leader, near its point
 * and, if it can be, off the lines. Labels with the fewest places choose first; one that finds none is put before the
 * others and all choose again.
 * @returns a place for each label, undefined where there is no room.
 */
export function placeLabels(
  labels: readonly Label[],
  bounds: Box,
  obstacles: readonly Box[],
  lines: readonly Segment[] = [],
): (Placement | undefined)[] {
  const candidates = labels.map((label) => spotsFor(label, labels, bounds, obstacles, lines));
  let order = labels.map((_, index) => index).toSorted((a, b) => candidates[a]!.length - candidates[b]!.length || a - b);
  let best: (Spot | undefined)[] = labels.map(() => undefined);
  for (let round = 0; round < ROUNDS; round += 1) {
    const chosen = chooseInOrder(order, candidates);
    if (count(chosen) > count(best)) best = chosen;
    const failed = order.find((index) => chosen[index] === undefined && candidates[index]!.length > 0);
    if (failed === undefined) break;
    order = [failed, ...order.filter((index) => index !== failed)];
  }
  return best.map((candidate) => candidate && { box: candidate.box, leader: candidate.leader });
}

const count = (chosen: readonly (Spot | undefined)[]) => chosen.filter((one) => one !== undefined).length;

function chooseInOrder(order: readonly number[], candidates: readonly Spot[][]): (Spot | undefined)[] {
  const chosen: (Spot | undefined)[] = order.map(() => undefined);
  for (const index of order) {
    chosen[index] = candidates[index]!.find((candidate) => !chosen.some((other) => other !== undefined && collide(other, candidate)));
  }
  return chosen;
}

/** What stands beside a mark: a name and, below it, what tells the mark from others of that name. */
export interface LabelText {
  x: number;
  y: number;
  name: string;
  detail: string;
}

/** A label that found its place. */
export interface Placed extends Placement {
  named: LabelText;
}

/** Size of the letters in pixels and height of a line, as chart.css has them. */
const [NAME, DETAIL, LINE] = [12, 11, 14];
/** Half the side of the square that a mark takes. */
const MARK = 6;

/** The room that the words of a mark need. */
const sizeOf = ({ name, detail }: LabelText) => ({
  width: Math.max(textWidth(name, NAME), textWidth(detail, DETAIL)) + 2,
  height: [name, detail].filter((text) => text !== '').length * LINE,
});

/**
 * Finds a place for the words beside each mark. Whether all found one is in `complete`.
 * @param lines to keep off if it can be. @param taken where other words stand.
 */
export function layOut(
  named: readonly LabelText[],
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
