import type { Result } from '../schema/result.ts';
import type { TermOf, Vocabulary } from '../schema/vocabulary.ts';

/** A metric as a column: its id and what the vocabulary says of it. */
export interface Metric {
  id: string;
  term: TermOf<'metrics'>;
}

/** Rows that were measured on one model and one benchmark; only these are set side by side. */
export interface ResultGroup {
  /** "DDPM on CIFAR-10", or what is known of it. */
  title: string;
  metrics: Metric[];
  rows: Result[];
}

/** The rows of a paper by model and benchmark, in the order in which the entry has them. */
export function groupResults(results: readonly Result[], vocabulary: Vocabulary): ResultGroup[] {
  const groups = Map.groupBy(results, ({ model, benchmark }) => `${model ?? ''}|${benchmark ?? ''}`);
  return [...groups.values()].map((rows) => {
    const { model, benchmark } = rows[0]!;
    const used = new Set(rows.flatMap(({ before, after }) => [...Object.keys(before ?? {}), ...Object.keys(after)]));
    return {
      title: groupTitle(model, benchmark, vocabulary),
      metrics: Object.entries(vocabulary.metrics).flatMap(([id, term]) => (used.has(id) ? [{ id, term }] : [])),
      rows,
    };
  });
}

function groupTitle(model: string | undefined, benchmark: string | undefined, vocabulary: Vocabulary): string {
  const names = [model && vocabulary.models[model]?.name, benchmark && vocabulary.benchmarks[benchmark]?.name];
  return names.filter(Boolean).join(' on ') || 'Several models';
}

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 8, useGrouping: true });

/** A figure for readers, with the digits that were reported and no more: 1234.5 is "1,234.5", −0.47 has a real minus. */
export const formatFigure = (value: number): string => numbers.format(value).replace('-', '−');

/** The head of a metric's column: its name, its unit and an arrow to the better side. */
export function metricLabel({ name, unit, better }: TermOf<'metrics'>): string {
  const arrow = { lower: ' ↓', higher: ' ↑', neither: '' }[better];
  return `${name}${unit === '' || unit === '×' ? '' : ` (${unit})`}${arrow}`;
}
