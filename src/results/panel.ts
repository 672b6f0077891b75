import type { Metric } from '../catalogue/results.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { positionOn, removalAxes, type Axis, type AxisPosition } from './axis.ts';
import type { Setting } from './setting.ts';

/** What was gained and what it cost, both so that more is better. */
export interface Tradeoff {
  removed: number;
  quality: number;
}

/** Whether a is at least as good as b in both, and better in one. */
export const dominates = (a: Tradeoff, b: Tradeoff): boolean =>
  a.removed >= b.removed && a.quality >= b.quality && (a.removed > b.removed || a.quality > b.quality);

/** The points that no other dominates, by what they remove; of equal points all. */
export const paretoFront = <Point extends Tradeoff>(points: readonly Point[]): Point[] =>
  points.filter((point) => !points.some((other) => dominates(other, point))).toSorted((a, b) => a.removed - b.removed);

/** A place on a chart: the figure itself as y or, where the panel shows that, its change against the dense model. */
export interface ChartPlace {
  x: number;
  y: number;
}

/** Whatever is marked on a chart. */
export interface Mark extends ChartPlace {
  /** The same figure of the dense model, shown in the same way; undefined where the row lacks it. */
  dense: number | undefined;
}

/** A setting on a chart. */
export interface Point extends Mark {
  setting: Setting;
  position: AxisPosition;
}

/** One chart: what was removed against what one quality became. */
export interface Panel<One extends Mark = Point> {
  axis: Axis;
  metric: Metric;
  /** Figures as reported, or each as its change against the dense model of the same row. */
  shows: 'reported' | 'change';
  points: One[];
  /** The figures of the dense model, each once. */
  dense: number[];
  /**
   * The points that no other beats in both, by what they remove, and the dense model before them where none beats it.
   * Empty where the dense figures differ or are not known, since the figures then share no scale.
   */
  front: ChartPlace[];
}

/** How many papers and rows a panel needs to be worth drawing. */
export interface Least {
  papers: number;
  rows: number;
}

const papersIn = (settings: readonly Setting[]) => new Set(settings.map(({ paper }) => paper.slug)).size;

/** The rows that can be placed on an axis and have the metric; on a loose axis, those with the dense figure that most have. */
function placeable(settings: readonly Setting[], axis: Axis, metric: string): Setting[] {
  const rows = settings.filter(({ result }) => result.after[metric] !== undefined && positionOn(axis, result) !== undefined);
  if (axis.isLoose !== true) return rows;
  const denseOf = ({ result }: Setting) => positionOn(axis, result)!.before;
  const groups = Map.groupBy(
    rows.filter((setting) => denseOf(setting) !== undefined),
    denseOf,
  );
  return [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** The qualities that enough rows have together with a place on the axis, in the order of the vocabulary. */
function metricsOn(axis: Axis, settings: readonly Setting[], { metrics }: Vocabulary, least: Least): Metric[] {
  // Most groups of a paper have one row.
  if (settings.length < least.rows || papersIn(settings) < least.papers) return [];
  return Object.entries(metrics).flatMap(([id, term]) => {
    if (term.role !== 'quality' || term.better === 'neither') return [];
    const rows = placeable(settings, axis, id);
    return papersIn(rows) >= least.papers && rows.length >= least.rows ? [{ id, term }] : [];
  });
}

/**
 * The axis of removal on which most papers, then most rows, can be drawn. Undefined where none has enough of them.
 * @param candidates in the order of preference, which decides between equals.
 */
export function chooseAxis(
  settings: readonly Setting[],
  vocabulary: Vocabulary,
  least: Least,
  candidates = removalAxes(vocabulary),
): Axis | undefined {
  const scored = candidates.flatMap((axis) => {
    const metrics = metricsOn(axis, settings, vocabulary, least);
    if (metrics.length === 0) return [];
    const rows = new Set(metrics.flatMap(({ id }) => placeable(settings, axis, id)));
    return [{ axis, papers: papersIn([...rows]), rows: rows.size }];
  });
  return scored.toSorted((a, b) => b.papers - a.papers || b.rows - a.rows)[0]?.axis;
}

/**
 * The charts of some rows of one model and benchmark on one axis: for each quality the figures as reported and, where
 * the dense figures differ, the changes against them beside these.
 */
export function panelsOn(axis: Axis, settings: readonly Setting[], vocabulary: Vocabulary, least: Least): Panel[] {
  return metricsOn(axis, settings, vocabulary, least).flatMap((metric) => {
    const rows = placeable(settings, axis, metric.id);
    const reported = panelOf(axis, metric, rows, 'reported');
    const withDense = rows.filter(({ result }) => result.before?.[metric.id] !== undefined);
    const changes = reported.dense.length > 1 && papersIn(withDense) >= least.papers && withDense.length >= least.rows;
    return changes ? [reported, panelOf(axis, metric, withDense, 'change')] : [reported];
  });
}

function panelOf(axis: Axis, metric: Metric, settings: readonly Setting[], shows: Panel['shows']): Panel {
  return withFront({ axis, metric, shows, points: settings.map((setting) => pointOf(axis, metric, setting, shows)) });
}

/** Finds the dense figures of the points and, where they share one, their front. */
export function withFront<One extends Mark>(panel: Omit<Panel<One>, 'dense' | 'front'>): Panel<One> {
  const { axis, metric, points } = panel;
  const dense = [...new Set(points.flatMap((point) => point.dense ?? []))].toSorted((a, b) => a - b);
  return { ...panel, dense, front: dense.length === 1 ? frontOf(axis, metric, points, dense[0]!) : [] };
}

function pointOf(axis: Axis, { id }: Metric, setting: Setting, shows: Panel['shows']): Point {
  const position = positionOn(axis, setting.result)!;
  const [before, after] = [setting.result.before?.[id], setting.result.after[id]!];
  const [y, dense] = shows === 'change' ? [changeOf(before!, after), 0] : [after, before];
  return { setting, position, x: position.value, y, dense };
}

/** A difference with the digits of its terms: 13.89 − 14.46 is −0.57 and not −0.5700000000000003. */
const changeOf = (before: number, after: number) => Number((after - before).toPrecision(12));

function frontOf(axis: Axis, { term }: Metric, points: readonly Mark[], dense: number): ChartPlace[] {
  const sign = term.better === 'lower' ? -1 : 1;
  const candidates: ChartPlace[] = [{ x: axis.dense, y: dense }, ...points.filter((point) => point.dense === dense)];
  return paretoFront(candidates.map((place) => ({ removed: place.x, quality: sign * place.y, place }))).map(({ place }) => place);
}
