import { performance } from 'node:perf_hooks';

/** What something took. */
export interface Usage {
  /** Milliseconds by the clock. */
  time: number;
  /** Milliseconds of processor time of its process. */
  cpu: number;
  /** The most memory that its process held, in bytes. */
  memory: number;
}

/** What this process has used since it started. What it starts besides, such as the search engine, is not in it. */
export function usageOfProcess(): Usage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { time: performance.now(), cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 };
}

/** What this process has used since then. */
export function usageSince({ time, cpu }: Usage): Usage {
  const now = usageOfProcess();
  return { time: now.time - time, cpu: now.cpu - cpu, memory: now.memory };
}
