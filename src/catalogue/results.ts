import { precisions, scopes, type Hardware, type Result } from '../schema/result.ts';
import { oncePer } from './entry.ts';
import type { TermOf, Vocabulary } from '../schema/vocabulary.ts';

/** A metric as a column: its id and what the vocabulary says of it. */
export interface Metric {
  id: string;
  term: TermOf<'metrics'>;
}

/** What tells most stands first in every table, and what pruning itself cost last. */
const ROLES: readonly TermOf<'metrics'>['role'][] = ['quality', 'time', 'compute', 'size', 'memory', 'cost'];

/** Every metric, the most telling first; those of one role in the order of the vocabulary. */
export const metricsByRole = oncePer(({ metrics }: Vocabulary): Metric[] =>
  Object.entries(metrics)
    .map(([id, term]) => ({ id, term }))
    .toSorted((a, b) => ROLES.indexOf(a.term.role) - ROLES.indexOf(b.term.role)),
);

/** Rows that were measured on one model and one benchmark; only these are set side by side. */
export interface ResultGroup {
  /** "DDPM on CIFAR-10", or what is known of it. */
  title: string;
  metrics: Metric[];
  rows: Result[];
}

/**
 * The rows of a paper by model and benchmark, in the order in which the entry has them. Rows of one model that have no
 * metric in common, such as quality here and time there, are groups of their own.
 */
export function groupResults(results: readonly Result[], vocabulary: Vocabulary): ResultGroup[] {
  const measured = Map.groupBy(results, ({ model, benchmark }) => `${model ?? ''}|${benchmark ?? ''}`);
  return [...measured.values()].flatMap((rows) => {
    const { model, benchmark } = rows[0]!;
    const title = groupTitle(model, benchmark, vocabulary);
    return withSharedMetrics(rows).map((group) => {
      const used = new Set(group.flatMap(metricsOf));
      return { title, metrics: metricsByRole(vocabulary).filter(({ id }) => used.has(id)), rows: group };
    });
  });
}

/** The metrics of which a row gives a figure, before or after. */
export const metricsOf = ({ before, after }: Result): string[] => [...Object.keys(before ?? {}), ...Object.keys(after)];

/** Puts rows together that share a metric, directly or through other rows. */
function withSharedMetrics(rows: readonly Result[]): Result[][] {
  let groups: { metrics: Set<string>; rows: Result[] }[] = [];
  for (const row of rows) {
    const metrics = new Set(metricsOf(row));
    const joined = groups.filter((group) => !group.metrics.isDisjointFrom(metrics));
    groups = [
      ...groups.filter((group) => !joined.includes(group)),
      { metrics: joined.reduce((all, group) => all.union(group.metrics), metrics), rows: [...joined.flatMap((group) => group.rows), row] },
    ];
  }
  return groups.map((group) => group.rows).toSorted((a, b) => rows.indexOf(a[0]!) - rows.indexOf(b[0]!));
}

/** "DDPM on CIFAR-10", or what is known of it. */
export function groupTitle(model: string | undefined, benchmark: string | undefined, vocabulary: Vocabulary): string {
  const names = [model && vocabulary.models[model]?.name, benchmark && vocabulary.benchmarks[benchmark]?.name];
  return names.filter(Boolean).join(' on ') || 'Several models';
}

/** A metric that gives its place on an axis by itself: a share or a factor. */
export const isReported = ({ unit }: TermOf<'metrics'>): boolean => unit === '%' || unit === '×';

/**
 * What the figures of one metric say on its axis: the share that was removed in percent or, on the axis of speed, the
 * factor that was gained. Undefined where they say nothing, as after a division by nothing.
 */
export function placeOf(term: TermOf<'metrics'>, before: number | undefined, after: number | undefined): number | undefined {
  if (after === undefined || (before === undefined && !isReported(term))) return undefined;
  const place = term.axis === 'speed' ? factorOf(term, before!, after) : isReported(term) ? after : 100 * (1 - after / before!);
  // A factor of nothing is none.
  return Number.isFinite(place) && (term.axis !== 'speed' || place > 0) ? place : undefined;
}

function factorOf({ unit, better }: TermOf<'metrics'>, before: number, after: number): number {
  if (unit === '×') return after;
  if (unit === '%') return 1 / (1 - after / 100);
  return better === 'higher' ? after / before : before / after;
}

/** The metrics of how much time or memory a model takes, in units such as seconds. */
export const amounts = oncePer((vocabulary: Vocabulary): Metric[] =>
  metricsByRole(vocabulary).filter(({ term }) => !isReported(term) && (term.role === 'memory' || (term.axis === 'speed' && term.better === 'lower'))),
);

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 8, useGrouping: true });

/** A figure for readers, with the digits that were reported: "1,234.5", and "−0.47" with a real minus. */
export const formatFigure = (value: number): string => numbers.format(value).replace('-', '−');

/** The head of a metric's column: its name, its unit and an arrow to the better side. */
export function metricLabel({ name, unit, better }: TermOf<'metrics'>): string {
  const arrow = { lower: ' ↓', higher: ' ↑', neither: '' }[better];
  return `${name}${unit === '' || unit === '×' ? '' : ` (${unit})`}${arrow}`;
}

/** What a row was set to, in words: "80% of computation removed, 50 steps"; empty where it is silent. */
export function formatSetting({ removed, setting }: Pick<Result, 'removed' | 'setting'>): string {
  const share = removed && `${formatFigure(removed.share)}%${removed.of === undefined ? '' : ` of ${removed.of}`} removed`;
  return [share, setting].filter((part) => part !== undefined).join(', ');
}

/** A device that a source names; undefined where it says no more than its kind, or nothing. */
export function namedDevice(device: string | undefined, { devices }: Vocabulary): TermOf<'devices'> | undefined {
  const term = devices[device ?? ''];
  return term?.unnamed === true ? undefined : term;
}

/** What it ran on, in words: "NVIDIA H20, batch 1, BF16". */
export function formatHardware({ device, count, batch, precision, remarks }: Hardware, { devices }: Vocabulary): string {
  const name = device && (devices[device]?.name ?? device);
  const parts = [
    name && (count === undefined ? name : `${count} × ${name}`),
    batch && `batch ${formatFigure(batch)}`,
    precision && precisions[precision],
    remarks,
  ];
  return parts.filter(Boolean).join(', ');
}

/** What it ran on and what was measured: "NVIDIA H20, batch 1; One denoising step", if it is said. */
export function formatMeasurement({ hardware, measured }: Pick<Result, 'hardware' | 'measured'>, vocabulary: Vocabulary): string | undefined {
  const parts = [hardware && formatHardware(hardware, vocabulary), measured && scopes[measured]];
  const words = parts.filter(Boolean).join('; ');
  return words === '' ? undefined : words;
}
