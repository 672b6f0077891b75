import { namedDevice } from '../catalogue/results.ts';
import type { Catalogue } from '../catalogue/entry.ts';
import { byRelease } from '../catalogue/order.ts';
import { positionOn, speedAxis } from './axis.ts';
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
