import { oncePer } from '../catalogue/entry.ts';
import { isReported, placeOf, type Metric } from '../catalogue/results.ts';
import type { Result } from '../schema/result.ts';
import type { axisIds, Vocabulary } from '../schema/vocabulary.ts';

/** A way to say how much a setting took away or gained, with the metrics that say it. */
export interface Axis {
  id: (typeof axisIds)[number];
  label: string;
  unit: '%' | '×';
  /** Where the dense model stands. */
  dense: number;
  /** The metrics that place a row on it, those that give the value itself first. */
  metrics: readonly Metric[];
  /** Whether its metrics count over what each paper likes, so that only rows with one dense figure stand side by side. */
  isLoose?: boolean;
}

// In the order in which they are asked for. Which metrics are on them stands in the vocabulary.
const AXES: readonly Omit<Axis, 'metrics'>[] = [
  { id: 'weights', label: 'Weights removed', unit: '%', dense: 0 },
  { id: 'step-computation', label: 'Computation per step removed', unit: '%', dense: 0 },
  { id: 'sample-computation', label: 'Computation per sample removed', unit: '%', dense: 0 },
  { id: 'computation', label: 'Computation removed', unit: '%', dense: 0, isLoose: true },
  { id: 'layers', label: 'Layers removed', unit: '%', dense: 0 },
  { id: 'speed', label: 'Speed-up', unit: '×', dense: 1 },
];

/** Every axis with its metrics: what can have been removed, then what was gained in time. */
export const axesOf = oncePer((vocabulary: Vocabulary): readonly Axis[] => AXES.map((axis) => ({ ...axis, metrics: metricsOn(axis, vocabulary) })));

function metricsOn({ id, unit }: Omit<Axis, 'metrics'>, { metrics }: Vocabulary): Metric[] {
  const rank = ({ term }: Metric) => (term.unit === unit ? 0 : isReported(term) ? 1 : 2);
  return Object.entries(metrics)
    .flatMap(([metric, term]) => (term.axis === id ? [{ id: metric, term }] : []))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** What can have been removed. */
export const removalAxes = (vocabulary: Vocabulary): readonly Axis[] => axesOf(vocabulary).filter(({ id }) => id !== 'speed');

/** What was gained in time. */
export const speedAxis = (vocabulary: Vocabulary): Axis => axesOf(vocabulary).find(({ id }) => id === 'speed')!;

/** A value on an axis, and the figures of the entry that it stands on. */
export interface AxisPosition {
  value: number;
  metric: string;
  before?: number | undefined;
  after: number;
}

/**
 * Where a row stands on an axis: as the paper gives it or, where it gives only size or time before and after, worked out
 * from these. Undefined where the row gives neither.
 */
export function positionOn(axis: Axis, { before = {}, after }: Pick<Result, 'before' | 'after'>): AxisPosition | undefined {
  for (const { id, term } of axis.metrics) {
    const value = placeOf(term, before[id], after[id]);
    if (value !== undefined) return { value, metric: id, before: before[id], after: after[id]! };
  }
  return undefined;
}

/** Shares of a whole percent with one digit more, factors with two: as exact as what they are worked out from. */
export const roundOn = ({ unit }: Pick<Axis, 'unit'>, value: number): number => Number(value.toFixed(unit === '%' ? 1 : 2));
