import { setTimeout } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Answer, Ask } from './client.ts';

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
    return host.queue.add(async (): Promise<Answer> => {
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
