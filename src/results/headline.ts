import type { Paper } from '../catalogue/entry.ts';
import { formatFigure, metricsByRole, type Metric } from '../catalogue/results.ts';
import type { Result } from '../schema/result.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { positionOn, removalAxes, speedAxis, type Axis } from './axis.ts';
import { settingsOf, type Setting } from './setting.ts';
import { formatOn } from './words.ts';

/** A quality before and after pruning; `before` is undefined where a metric is itself the change. */
export interface Quality {
  metric: Metric;
  before: number | undefined;
  after: number;
}

/** What one row of results says: how much was removed, what was gained in time, and what quality became. */
export interface Headline {
  setting: Setting;
  removed: { axis: Axis | undefined; value: number } | undefined;
  speedUp: number | undefined;
  quality: Quality | undefined;
}

/** The rule of `headlineOf`, as readers are told it. */
export const HEADLINE_RULE =
  'Removed, speed-up and quality all come from one row of the paper’s results: preferably a row with a quality before and after pruning (or its change) on a named benchmark, otherwise one with such a quality on any benchmark, otherwise one that says how much was removed, otherwise one with a speed-up. In a tie, the first row on the paper’s page is used.';

/**
 * The row of a paper's results that stands for it in lists, chosen by `HEADLINE_RULE`: figures of different rows are never
 * mixed. Undefined where no row gives any of these figures.
 */
export function headlineOf(paper: Paper, vocabulary: Vocabulary): Headline | undefined {
  const rows = settingsOf(paper, vocabulary).map((setting) => readRow(setting, vocabulary));
  return rows.reduce<Headline | undefined>((best, row) => (meritOf(row) > (best === undefined ? 0 : meritOf(best)) ? row : best), undefined);
}

const readRow = (setting: Setting, vocabulary: Vocabulary): Headline => ({
  setting,
  removed: removedIn(setting.result, vocabulary),
  speedUp: positionOn(speedAxis(vocabulary), setting.result)?.value,
  quality: qualityIn(setting.result, vocabulary),
});

/** What a row gives, as a number whose binary digits are the steps of the rule. */
function meritOf({ setting, removed, speedUp, quality }: Headline): number {
  const steps = [
    quality !== undefined && setting.result.benchmark !== undefined,
    quality !== undefined,
    removed !== undefined,
    speedUp !== undefined,
  ];
  return steps.reduce((merit, step) => 2 * merit + Number(step), 0);
}

/** How much a row took away, by the first axis on which it says so. */
export function removedIn(result: Pick<Result, 'before' | 'after' | 'removed'>, vocabulary: Vocabulary): Headline['removed'] {
  for (const axis of removalAxes(vocabulary)) {
    const value = positionOn(axis, result)?.value;
    if (value !== undefined && value > 0) return { axis, value };
  }
  return result.removed && { axis: undefined, value: result.removed.share };
}

/** The first quality, in the order in which the field tells by them, that a row gives before and after or as a change. */
export function qualityIn({ before = {}, after }: Pick<Result, 'before' | 'after'>, vocabulary: Vocabulary): Quality | undefined {
  for (const metric of metricsByRole(vocabulary)) {
    const [dense, pruned] = [before[metric.id], after[metric.id]];
    if (metric.term.role !== 'quality' || pruned === undefined) continue;
    if (dense !== undefined || metric.term.counts === 'change') return { metric, before: dense, after: pruned };
  }
  return undefined;
}

/** "49.6% of weights", "35% of computation per step". */
export const formatRemoved = ({ axis, value }: NonNullable<Headline['removed']>): string =>
  axis === undefined ? `${formatFigure(value)}%` : `${formatOn(axis, value)} of ${axis.label.replace(/ removed$/, '').toLowerCase()}`;

/** "FID 2.27 → 2.86", "GenEval drop 3.1%". */
export function formatQuality({ metric: { term }, before, after }: Quality): string {
  const unit = term.unit === '' || term.unit === '%' ? term.unit : ` ${term.unit}`;
  return `${term.name} ${before === undefined ? '' : `${formatFigure(before)} → `}${formatFigure(after)}${unit}`;
}
