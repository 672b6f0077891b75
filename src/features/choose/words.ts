import { MOST_CHOICES, type Match, type Wishes } from './choose.ts';

/** How near the figures of a method are to the device that was asked for, in a sentence. */
export function describeNearness({ nearness, rows }: Match, { device, kind, models }: Wishes, nameOf: (device: string) => string): string {
  const timed = rows.filter(({ speedUp, memory }) => speedUp !== undefined || memory !== undefined);
  const devices = [...new Set(timed.flatMap((row) => row.device ?? []))].map(nameOf);
  const onModel = rows.some(({ model }) => model === models[0]);
  const ofFamily = rows.some(({ model }) => model !== undefined);
  const far =
    rows.length === 0 || onModel
      ? ''
      : ofFamily
        ? ' Figures are of another model of the family.'
        : ' Figures are for several models together, or the source does not say for which.';
  if (rows.length === 0) return `No figures ${kind === undefined ? '' : 'of this kind of pruning '}on this model or its family in the list.`;
  if (timed.length === 0) return `No time or memory reported.${far}`;
  if (device === undefined) return devices.length > 0 ? `Measured on ${devices.join(', ')}.${far}` : `No device named.${far}`;
  switch (nearness) {
    case 'same':
      return `Measured on ${nameOf(device)}.${far}`;
    case 'kind':
    case 'other':
      return `Not measured on ${nameOf(device)}; nearest: ${devices.join(', ')}.${far}`;
    default:
      return `Not measured on ${nameOf(device)}; no device named.${far}`;
  }
}

/** "3 of 12 methods fit." */
export const describeCount = (fit: number, all: number): string =>
  fit === 0
    ? `None of the ${all} methods meets all of this. Drop a requirement, or see below what each method lacks.`
    : `${fit} of ${all} methods fit${fit > MOST_CHOICES ? `; the first ${MOST_CHOICES} are shown` : ''}.`;
