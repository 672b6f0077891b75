import { z } from 'zod';
import { parseJson } from '../schema/decode.ts';

/** When an address was last found in order. Nothing else is remembered: what is wrong is looked at again. */
export type Cache = ReadonlyMap<string, Date>;

const cacheSchema = z.record(z.string(), z.iso.datetime());
const DAY = 24 * 60 * 60 * 1000;

/** What a cache file holds that is younger than `days`. A text that is no cache holds nothing. */
export function readCache(text: string, { now, days }: { now: Date; days: number }): Cache {
  const parsed = cacheSchema.safeParse(parseJson(text));
  const times = Object.entries(parsed.data ?? {}).map(([address, time]) => [address, new Date(time)] as const);
  return new Map(times.filter(([, time]) => time <= now && now.getTime() - time.getTime() < days * DAY));
}

/** The text of a cache file. */
export function writeCache(cache: Cache): string {
  const sorted = [...cache].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([address, time]) => [address, time.toISOString()]);
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
