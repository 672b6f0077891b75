import { shortTitle } from '../catalogue/publication.ts';
import { formatFigure } from '../catalogue/results.ts';
import { listOf } from './list.ts';
import type { Panel, Point } from './panel.ts';
import { formatIn, formatOn } from './words.ts';

const nameOf = ({ setting }: Point) => shortTitle(setting.paper.data);

/** The points of a panel that are on its front; the dense model is none. */
export const pointsOnFront = ({ points, front }: Panel): Point[] => points.filter((point) => front.includes(point));

/** What stands below a chart: how to read it, and what may not be read out of it. */
export function captionOf(panel: Panel): string {
  const { shows, dense, axis, metric } = panel;
  const front = pointsOnFront(panel).toSorted((a, b) => a.x - b.x);
  const members = front.map((point) => `${nameOf(point)} at ${formatOn(axis, point.x)} (${formatIn(panel, point.y)})`);
  // Of one paper alone, the chart itself tells.
  const papers = new Set(panel.points.map(({ setting }) => setting.paper)).size;
  const onFront = members.length === 0 || papers === 1 ? '' : ` On the front: ${listOf(members)}.`;
  if (shows === 'change') return `Each row compared with its own dense model.${onFront}`;
  if (dense.length === 0) return 'As reported. The dense model’s figure is not given, so no front is drawn.';
  if (dense.length === 1) return `As reported, with the dense model at ${formatFigure(dense[0]!)}.${onFront}`;
  return `As reported. The dense models differ (${listOf(dense.map(formatFigure))}), so compare ${metric.term.name} only along a dotted line, from a dense model to its pruned ones.`;
}
