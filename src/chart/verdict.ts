import { plainShortTitle } from '../catalogue/publication.ts';
import { formatFigure } from '../catalogue/results.ts';
import { listOf } from './list.ts';
import type { Panel, Point } from './panel.ts';
import { formatIn, formatOn } from './words.ts';

const nameOf = ({ setting }: Point) => plainShortTitle(setting.paper.data);

/** The points of a panel that are on its front; the dense model is none. */
export const pointsOnFront = ({ points, front }: Panel): Point[] => points.filter((point) => front.includes(point));

/** What a chart of several papers shows, in one or two sentences; undefined where it has no front. */
export function verdictOf(panel: Panel): string | undefined {
  const front = pointsOnFront(panel).toSorted((a, b) => a.x - b.x);
  if (front.length === 0) return undefined;
  const { axis, metric, shows } = panel;
  // One paper is ahead up to its last point, then the next.
  const ahead = front.filter((point, index) => front[index + 1] === undefined || nameOf(front[index + 1]!) !== nameOf(point));
  const quality = shows === 'change' ? `the best change of ${metric.term.name} against its own dense model` : `the best ${metric.term.name}`;
  const [first, ...others] = ahead.map((point) => ({ limit: formatOn(axis, point.x), name: nameOf(point) }));
  const leads = [
    `Up to ${first!.limit} ${axis.label.toLowerCase()}, ${first!.name} has ${quality}`,
    ...others.map(({ limit, name }) => `up to ${limit}, ${name}`),
  ].join('; ');
  const names = [...new Set(front.map(nameOf))];
  const behind = [...new Set(panel.points.map(nameOf))].filter((name) => !names.includes(name));
  const beaten = behind.length === 0 ? '' : ` Each row of ${listOf(behind)} is beaten by one of ${listOf(names)}.`;
  return `${leads}.${beaten}`;
}

/** Whether rows of two papers give the dense model the same figure, as they do when measured under the same conditions. */
export function sharesDense({ points, metric }: Panel): boolean {
  const withDense = points.filter(({ dense }) => dense !== undefined);
  const byDense = Map.groupBy(withDense, ({ setting }) => setting.result.before?.[metric.id]);
  return [...byDense.values()].some((some) => new Set(some.map(({ setting }) => setting.paper)).size > 1);
}

/** What stands below a chart: how to read it, and what may not be read out of it. */
export function captionOf(panel: Panel): string {
  const { shows, dense, axis, metric } = panel;
  const front = pointsOnFront(panel).toSorted((a, b) => a.x - b.x);
  const members = front.map((point) => `${nameOf(point)} at ${formatOn(axis, point.x)} (${formatIn(panel, point.y)})`);
  // Of one paper alone, the chart itself tells.
  const papers = new Set(panel.points.map(({ setting }) => setting.paper)).size;
  const onFront = members.length === 0 || papers === 1 ? '' : ` On the front: ${listOf(members)}.`;
  if (shows === 'change') return `Each row against the dense model of the same row.${onFront}`;
  if (dense.length === 0) return 'As reported. The rows do not give the figure of their dense model, so no front is drawn.';
  if (dense.length === 1) return `As reported, all against a dense model at ${formatFigure(dense[0]!)}.${onFront}`;
  return `As reported. The dense figures differ (${listOf(dense.map(formatFigure))}), so ${metric.term.name} does not compare across lines: each line leads from its own dense model.`;
}
