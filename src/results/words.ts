import { plainShortTitle, shortTitle } from '../catalogue/publication.ts';
import { formatFigure, formatSetting } from '../catalogue/results.ts';
import { roundOn, type Axis } from './axis.ts';
import type { Mark, Panel, Point } from './panel.ts';
import type { Setting } from './setting.ts';
import type { Line } from './tables.ts';

const format = new Intl.ListFormat('en');

/** "A, B, and C". */
export const listOf = (items: readonly string[]): string => format.format(items);

/** A value on an axis for readers: "35%", "×1.54". */
export function formatOn(axis: Pick<Axis, 'unit'>, value: number): string {
  const figure = formatFigure(roundOn(axis, value));
  return axis.unit === '%' ? `${figure}%` : `×${figure}`;
}

/** A change with its sign, a real minus and no plus before zero. */
const formatChange = (value: number): string => (value > 0 ? `+${formatFigure(value)}` : formatFigure(value));

/** A figure in the way in which a panel shows it. */
export const formatIn = ({ shows }: Pick<Panel, 'shows'>, value: number): string => (shows === 'change' ? formatChange(value) : formatFigure(value));

/** "FID", or "FID, change against dense". */
export const qualityName = ({ metric, shows }: Pick<Panel, 'metric' | 'shows'>): string => {
  const { name, unit } = metric.term;
  return `${name}${unit === '' ? '' : ` (${unit})`}${shows === 'change' ? ', change against dense' : ''}`;
};

/** What a row was set to, behind its name: " (35% removed, 25 steps)"; empty where nothing is said. */
export function settingInBrackets(result: Setting['result']): string {
  const words = formatSetting(result);
  return words === '' ? '' : ` (${words})`;
}

/** A row by its paper and its setting: "ALTER (35% removed, 25 steps)". */
export const nameOfRow = ({ paper, result }: Setting): string => `${plainShortTitle(paper.data)}${settingInBrackets(result)}`;

/** A mark for whoever does not see it: "ALTER (35% removed, 25 steps): computation removed 35%, FID 13.7, dense 14.29". */
export function describeMark<One extends Mark>(panel: Panel<One>, { x, y, dense }: One, name: string): string {
  const figure = `${qualityName(panel)} ${formatIn(panel, y)}`;
  const against = panel.shows === 'reported' && dense !== undefined ? `, dense ${formatFigure(dense)}` : '';
  return `${name}: ${panel.axis.label.toLowerCase()} ${formatOn(panel.axis, x)}, ${figure}${against}`;
}

const nameOf = ({ setting }: Point) => shortTitle(setting.paper.data);

/** The points of a panel that are on its front; the dense model is none. */
export const pointsOnFront = <One extends Mark>({ points, front }: Panel<One>): One[] => points.filter((point) => front.includes(point));

/** "On the front: A at 35% (13.7), and B at 50% (14)."; empty where nothing is. */
function frontWords<One extends Mark>(panel: Panel<One>, nameOf: (point: One) => string): string {
  const members = pointsOnFront(panel)
    .toSorted((a, b) => a.x - b.x)
    .map((point) => `${nameOf(point)} at ${formatOn(panel.axis, point.x)} (${formatIn(panel, point.y)})`);
  return members.length === 0 ? '' : ` On the front: ${listOf(members)}.`;
}

/** What stands below a chart: how to read it, and what may not be read out of it. */
export function captionOf(panel: Panel): string {
  const { shows, dense, metric } = panel;
  // Of one paper alone, the chart itself tells.
  const papers = new Set(panel.points.map(({ setting }) => setting.paper)).size;
  const onFront = papers === 1 ? '' : frontWords(panel, nameOf);
  if (shows === 'change') return `Each row compared with its own dense model.${onFront}`;
  if (dense.length === 0) return 'As reported. The dense model’s figure is not given, so no front is drawn.';
  if (dense.length === 1) return `As reported, with the dense model at ${formatFigure(dense[0]!)}.${onFront}`;
  return `As reported. The dense models differ (${listOf(dense.map(formatFigure))}), so compare ${metric.term.name} only along a dotted line, from a dense model to its pruned ones.`;
}

/** What stands below the chart of a comparison table. */
export const captionOfTable = (panel: Panel<Line>): string =>
  `The rows of this table alone, with the dense model at ${formatFigure(panel.dense[0]!)}. They may have had different recovery budgets: see the table.${frontWords(panel, ({ name }) => name)}`;
