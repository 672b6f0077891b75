import type { Reply, Ask } from '../http/client.ts';
import { parseJson } from '../schema/plain.ts';
import { probe, UNKNOWN_HOST, type LinkVerdict } from './probe.ts';
import { setTimeout } from 'node:timers/promises';
import PQueue from 'p-queue';
import { z } from 'zod';

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

export interface SweepOptions {
  ask: Ask;
  /** How long to leave what failed alone before the second try, in milliseconds. */
  pause: number;
  /** Who asks us to wait longer than this is not tried again; in milliseconds. */
  mostWait: number;
  wait?: (milliseconds: number) => Promise<unknown>;
}

/** Finds out what each address is. What fails for a reason that may pass is tried once more, later. */
export async function sweep(addresses: readonly string[], options: SweepOptions): Promise<Map<string, LinkVerdict>> {
  const verdicts = await Promise.all(addresses.map(async (address) => [address, await probeTwice(address, options)] as const));
  return new Map(verdicts);
}

async function probeTwice(address: string, { ask, pause, mostWait, wait = setTimeout }: SweepOptions): Promise<LinkVerdict> {
  const first = await probe(address, ask);
  if (first.kind !== 'temporary') return first;
  if ((first.retryAfter ?? 0) * 1000 > mostWait) return settled(first);
  await wait(pause);
  // Some servers say nothing to HEAD at all.
  return settled(await probe(address, ask, ['GET']));
}

/** What failed twice is called by its name. */
const settled = (verdict: LinkVerdict): LinkVerdict =>
  verdict.kind === 'temporary' && verdict.stays !== undefined ? { kind: verdict.stays, reason: verdict.reason } : verdict;

/** A host that is always there: https://www.iana.org/help/example-domains */
const CONTROL = 'https://example.org/';
const isUnknownHost = (verdict: LinkVerdict) => 'reason' in verdict && verdict.reason === UNKNOWN_HOST;

/** Whether names cannot be looked up here at all, so that nothing can be said of any address. */
export async function isOffline(verdicts: ReadonlyMap<string, LinkVerdict>, ask: Ask): Promise<boolean> {
  return verdicts.size > 0 && [...verdicts.values()].every(isUnknownHost) && isUnknownHost(await probe(CONTROL, ask));
}

export interface Politeness {
  /** Requests to one host at a time, and in each interval. */
  perHost: number;
  /** In milliseconds. */
  interval: number;
  /** How long one host may make us wait in all, in milliseconds. */
  mostWait: number;
  wait?: (milliseconds: number) => Promise<unknown>;
}

/** Far from what a system allows to be open at a time. */
const AT_ONCE = 32;

/** Asks in parallel, but each host only so often, and not while it asks to be left alone. */
export function politely(ask: Ask, { perHost, interval, mostWait, wait = setTimeout }: Politeness): Ask {
  const all = new PQueue({ concurrency: AT_ONCE });
  const hosts = new Map<string, { queue: PQueue; patience: number }>();

  return (address, ...rest) => {
    const host = hosts.get(address.host) ?? {
      queue: new PQueue({ concurrency: perHost, interval, intervalCap: perHost }),
      patience: mostWait,
    };
    hosts.set(address.host, host);
    return host.queue.add(async (): Promise<Reply> => {
      const answer = await all.add(() => ask(address, ...rest));
      const asked = (answer.retryAfter ?? 0) * 1000;
      if (asked > 0 && asked <= host.patience && !host.queue.isPaused) {
        host.patience -= asked;
        host.queue.pause();
        void wait(asked).then(() => host.queue.start());
      }
      return answer;
    });
  };
}
