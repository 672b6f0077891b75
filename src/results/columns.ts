import { formatFigure, metricsByRole, metricsOf, type Metric } from '../catalogue/results.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { axesOf, positionOn, type Axis, type AxisPosition } from './axis.ts';
import type { Setting } from './setting.ts';

/** The columns that a table of these rows needs: axes on which a row says something, and the metrics that are on none. */
export function columnsOf(settings: readonly Setting[], vocabulary: Vocabulary): { axes: Axis[]; metrics: Metric[] } {
  const used = new Set(settings.flatMap(({ result }) => metricsOf(result)));
  const shown = axesOf(vocabulary).filter(({ metrics }) => metrics.some(({ id }) => used.has(id)));
  return { axes: shown, metrics: metricsByRole(vocabulary).filter(({ id, term }) => used.has(id) && term.axis === undefined) };
}

/** What a row says on an axis: where it stands, if that can be known, and the figures of the entry that say more than this. */
export interface AxisCell {
  position: AxisPosition | undefined;
  figures: { metric: Metric; before: number | undefined; after: number | undefined }[];
}

export function axisCell(axis: Axis, { result }: Setting): AxisCell {
  const position = positionOn(axis, result);
  const figures = axis.metrics.flatMap((metric) => {
    const { id } = metric;
    const [before, after] = [result.before?.[id], result.after[id]];
    const isPosition = before === undefined && position?.metric === id && position.value === after;
    return isPosition || (before === undefined && after === undefined) ? [] : [{ metric, before, after }];
  });
  return { position, figures };
}

/** How many digits stand behind the point in a column of figures: in the longest of those after pruning. */
export const decimalsOf = (settings: readonly Setting[], metric: string): number =>
  Math.max(
    0,
    ...settings.map(({ result }) => {
      const after = result.after[metric];
      return after === undefined ? 0 : (formatFigure(after).split('.')[1]?.length ?? 0);
    }),
  );

/** What several rows say alike; undefined where they differ, or where there is one row or nothing said. */
export function onlyOne(settings: readonly Setting[], valueOf: (setting: Setting) => string | undefined): string | undefined {
  const values = new Set(settings.map(valueOf));
  const [first] = values;
  return settings.length > 1 && values.size === 1 ? first : undefined;
}
