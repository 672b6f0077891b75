import * as Plot from '@observablehq/plot';
import type { Axis } from '../results/axis.ts';
import { formatOn } from '../results/words.ts';

/** The axis below a chart, on which more of something is further right. @param ticks where they stand, or about how many. */
export const axisOf = (axis: Axis, ticks: number | number[]): Plot.CompoundMark =>
  Plot.axisX({
    className: 'axis',
    ticks,
    tickSize: 0,
    tickFormat: (value: number) => formatOn(axis, value),
    label: `${axis.label} · more →`,
    labelArrow: 'none',
    labelAnchor: 'right',
    labelOffset: 38,
  });
