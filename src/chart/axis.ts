import type { Result } from '../schema/result.ts';

/** A way to say how much a setting took away or gained, with the metrics that say it. */
export interface Axis {
  id: 'weights' | 'step-computation' | 'sample-computation' | 'computation' | 'layers' | 'speed';
  label: string;
  unit: '%' | '×';
  /** Where the dense model stands. */
  dense: number;
  /** Metrics that give the value itself. */
  reported: readonly string[];
  /** Metrics of size or time that give it by their values before and after. */
  derived: readonly string[];
  fromReported: (metric: string, value: number) => number;
  fromDerived: (metric: string, before: number, after: number) => number;
  /** Whether its metrics count over what each paper likes, so that only rows with one dense figure stand side by side. */
  isLoose?: boolean;
}

const shareRemoved: Pick<Axis, 'unit' | 'dense' | 'fromReported' | 'fromDerived'> = {
  unit: '%',
  dense: 0,
  fromReported: (_, value) => value,
  fromDerived: (_, before, after) => 100 * (1 - after / before),
};

const RATES = ['throughput', 'frames-per-second'];

/** What can have been removed, in the order in which it is asked for. */
export const removalAxes: readonly Axis[] = [
  { id: 'weights', label: 'Weights removed', reported: ['sparsity', 'params-removed'], derived: ['params-m'], ...shareRemoved },
  { id: 'step-computation', label: 'Computation per step removed', reported: [], derived: ['macs-g'], ...shareRemoved },
  { id: 'sample-computation', label: 'Computation per sample removed', reported: [], derived: ['sample-macs-t'], ...shareRemoved },
  {
    id: 'computation',
    label: 'Computation removed',
    reported: ['macs-removed', 'flops-removed'],
    derived: ['flops-t', 'flops-g'],
    isLoose: true,
    ...shareRemoved,
  },
  { id: 'layers', label: 'Layers removed', reported: [], derived: ['layers'], ...shareRemoved },
];

/** What was gained in time. */
export const speedAxis: Axis = {
  id: 'speed',
  label: 'Speed-up',
  unit: '×',
  dense: 1,
  reported: ['speed-up', 'latency-removed'],
  derived: ['latency-s', ...RATES],
  fromReported: (metric, value) => (metric === 'latency-removed' ? 1 / (1 - value / 100) : value),
  fromDerived: (metric, before, after) => (RATES.includes(metric) ? after / before : before / after),
};

export const axes: readonly Axis[] = [...removalAxes, speedAxis];

/** A value on an axis, and the figures of the entry that it stands on. */
export interface Position {
  value: number;
  metric: string;
  before?: number | undefined;
  after: number;
}

/**
 * Where a row stands on an axis: as the paper gives it or, where it gives only size or time before and after, worked out
 * from these. Undefined where the row gives neither.
 */
export function positionOn(axis: Axis, { before = {}, after }: Pick<Result, 'before' | 'after'>): Position | undefined {
  const positions = [
    ...axis.reported.flatMap((metric) => {
      const value = after[metric];
      return value === undefined ? [] : [{ value: axis.fromReported(metric, value), metric, before: before[metric], after: value }];
    }),
    ...axis.derived.flatMap((metric) => {
      const [dense, pruned] = [before[metric], after[metric]];
      return dense === undefined || pruned === undefined
        ? []
        : [{ value: axis.fromDerived(metric, dense, pruned), metric, before: dense, after: pruned }];
    }),
  ];
  // A division by nothing says nothing, and a factor of nothing is none.
  return positions.find(({ value }) => Number.isFinite(value) && (axis.unit === '%' || value > 0));
}

/** Shares of a whole percent with one digit more, factors with two: as exact as what they are worked out from. */
export const roundOn = ({ unit }: Axis, value: number): number => Number(value.toFixed(unit === '%' ? 1 : 2));
