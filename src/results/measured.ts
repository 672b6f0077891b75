import type { Catalogue } from '../catalogue/entry.ts';
import { axesOf, positionOn, speedAxis, type Axis } from './axis.ts';
import { settingsOf, type Setting } from './setting.ts';

/** A row that says both how much of a model went and how many times as fast it became. */
export interface Measurement {
  setting: Setting;
  /** The share that went, in percent, and of what. */
  removed: number;
  axis: Axis;
  speed: number;
}

// Time follows computation sooner than weights.
const ORDER: readonly Axis['id'][] = ['step-computation', 'sample-computation', 'computation', 'weights', 'layers'];

/** The rows of a model that can be laid over a bound on the whole: those that begin with the name of a part are of that part alone. */
export function measuredOn(model: string, { papers, vocabulary }: Catalogue): Measurement[] {
  const parts = vocabulary.models[model]?.parts ?? [];
  const axes = ORDER.map((id) => axesOf(vocabulary).find((axis) => axis.id === id)!);
  return papers
    .flatMap((paper) => settingsOf(paper, vocabulary))
    .flatMap((setting) => {
      const { result } = setting;
      const speed = positionOn(speedAxis(vocabulary), result)?.value;
      if (result.model !== model || speed === undefined || parts.some(({ name }) => result.setting?.startsWith(name))) return [];
      const places = axes.flatMap((axis) => {
        const removed = positionOn(axis, result)?.value;
        return removed !== undefined && removed >= 0 && removed < 100 ? [{ setting, removed, axis, speed }] : [];
      });
      return places.slice(0, 1);
    });
}
