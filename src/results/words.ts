import { formatFigure, formatSetting } from '../catalogue/results.ts';
import { plainShortTitle } from '../catalogue/publication.ts';
import { roundOn, type Axis } from './axis.ts';
import type { Panel, Point } from './panel.ts';

/** A value on an axis for readers: "35%", "×1.54". */
export function formatOn(axis: Axis, value: number): string {
  const figure = formatFigure(roundOn(axis, value));
  return axis.unit === '%' ? `${figure}%` : `×${figure}`;
}

/** A change with its sign, a real minus and no plus before zero. */
export const formatChange = (value: number): string => (value > 0 ? `+${formatFigure(value)}` : formatFigure(value));

/** A figure in the way in which a panel shows it. */
export const formatIn = ({ shows }: Panel, value: number): string => (shows === 'change' ? formatChange(value) : formatFigure(value));

/** "FID", or "FID, change against dense". */
export const qualityName = ({ metric, shows }: Panel): string => {
  const { name, unit } = metric.term;
  return `${name}${unit === '' ? '' : ` (${unit})`}${shows === 'change' ? ', change against dense' : ''}`;
};

/** A point for whoever does not see it: "ALTER (35% removed, 25 steps): computation removed 35%, FID 13.7, dense 14.29". */
export function describePoint(panel: Panel, { setting: { paper, result }, x, y, dense }: Point): string {
  const words = formatSetting(result);
  const condition = words === '' ? '' : ` (${words})`;
  const figure = `${qualityName(panel)} ${formatIn(panel, y)}`;
  const against = panel.shows === 'reported' && dense !== undefined ? `, dense ${formatFigure(dense)}` : '';
  return `${plainShortTitle(paper.data)}${condition}: ${panel.axis.label.toLowerCase()} ${formatOn(panel.axis, x)}, ${figure}${against}`;
}
