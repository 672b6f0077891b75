import type { Paper } from '../catalogue/entry.ts';
import type { Comparison } from './comparison.ts';

/** What was measured of one model: on each benchmark, by which papers. */
export interface Coverage {
  model: string;
  benchmarks: Comparison[];
  /** Papers whose rows name no benchmark. */
  without: Paper[];
}

/** The models with results, those that most papers measured first. */
export function coverageOf(comparisons: readonly Comparison[]): Coverage[] {
  const papersOf = ({ benchmarks, without }: Coverage) => new Set([...benchmarks.flatMap(({ papers }) => papers), ...without]).size;
  return [...Map.groupBy(comparisons, ({ model }) => model)]
    .map(([model, some]) => ({
      model,
      benchmarks: some.filter(({ benchmark }) => benchmark !== undefined),
      without: some.find(({ benchmark }) => benchmark === undefined)?.papers ?? [],
    }))
    .toSorted((a, b) => papersOf(b) - papersOf(a));
}
