import { namedDevice } from '../catalogue/results.ts';
import type { Catalogue } from '../catalogue/entry.ts';
import { byRelease } from '../catalogue/order.ts';
import { positionOn, speedAxis, axesOf, type Axis } from './axis.ts';
import { settingsOf, type Setting } from './setting.ts';

/** A row with a speed-up and what it was measured on. */
export interface Speed {
  setting: Setting;
  hardware: string;
  value: number;
}

/** The rows that a chart has room for, those of the newest papers. */
export const MOST_SPEEDS = 60;

/** Speed-ups whose hardware is named, by hardware and then from the largest. A speed-up alone says nothing. */
export function speedsOf({ papers, vocabulary }: Catalogue): Speed[] {
  return papers
    .flatMap((paper) => settingsOf(paper, vocabulary))
    .flatMap((setting) => {
      const hardware = namedDevice(setting.result.hardware?.device, vocabulary)?.name;
      const position = positionOn(speedAxis(vocabulary), setting.result);
      return hardware === undefined || position === undefined ? [] : [{ setting, hardware, value: position.value }];
    })
    .toSorted((a, b) => byRelease(a.setting.paper, b.setting.paper))
    .slice(0, MOST_SPEEDS)
    .toSorted((a, b) => (a.hardware === b.hardware ? b.value - a.value : a.hardware < b.hardware ? -1 : 1));
}

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
