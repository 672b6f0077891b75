import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { usageBelow, type Usage } from './proc.ts';

/** What running a command and everything that it started took. Undefined is what the system does not tell. */
export interface TreeRun {
  /** By the clock, in milliseconds. */
  time: number;
  /** Processor time in milliseconds. */
  cpu: number | undefined;
  /** The most memory that all of them held at one moment, in bytes; what they share counts in each. */
  memory: number | undefined;
  /** How it ended, where not well. */
  failure: string | undefined;
  /** The end of what it said. */
  said: string;
}

const LOOK_EVERY = 100;
const MOST_SAID = 20_000;
// "times" of a POSIX shell tells what it and all that was waited for took; descriptor 3 keeps that apart from what the command says.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#times
const SCRIPT = '"$@" 3>&-; status=$?; times >&3; exit $status';

/** Runs a command; how it ends is told, not thrown. @throws when it cannot be started. */
export async function runTree(
  command: readonly [string, ...string[]],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<TreeRun> {
  const start = performance.now();
  const posix = process.platform !== 'win32';
  const [name, ...words] = posix ? (['sh', '-c', SCRIPT, 'sh', ...command] as const) : command;
  const child = spawn(name, words, { cwd, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], shell: !posix });
  const heard = ['', '', '', ''];
  for (const [descriptor, stream] of child.stdio.entries()) {
    stream?.on('data', (chunk: Buffer) => (heard[descriptor] = (heard[descriptor]! + chunk.toString()).slice(-MOST_SAID)));
  }
  const seen = { cpu: new Map<number, number>(), memory: 0 };
  const timer = setInterval(() => note(seen, usageBelow(child.pid!)), LOOK_EVERY);
  try {
    const ended = await new Promise<{ code: number | null; signal: string | null }>((resolve, reject) =>
      child.on('close', (code, signal) => resolve({ code, signal })).on('error', reject),
    );
    return {
      time: performance.now() - start,
      cpu: posix ? processorTime(heard[3]!, seen.cpu) : undefined,
      memory: seen.memory || undefined,
      failure: ended.code === 0 ? undefined : endOf(ended),
      said: heard[1]! + heard[2]!,
    };
  } finally {
    clearInterval(timer);
  }
}

/** As `runTree`, for a command that is to end well. @throws when it does not, with what it said. */
export async function runWell(...given: Parameters<typeof runTree>): Promise<TreeRun> {
  const run = await runTree(...given);
  if (run.failure !== undefined) throw new Error(`${given[0].join(' ')} failed (${run.failure}):\n${run.said.slice(-4000)}`);
  return run;
}

function note(seen: { cpu: Map<number, number>; memory: number }, usages: readonly Usage[]): void {
  for (const { id, cpu } of usages) seen.cpu.set(id, cpu);
  seen.memory = Math.max(
    seen.memory,
    usages.reduce((sum, { memory }) => sum + memory, 0),
  );
}

/**
 * The larger of two counts that both can only miss something: a shell does not count what outlives its parent, as Pagefind
 * does when Node has sent it away; who looks ten times a second misses the last tenth of each process.
 */
function processorTime(times: string, seen: ReadonlyMap<number, number>): number | undefined {
  const looked = [...seen.values()].reduce((sum, cpu) => sum + cpu, 0);
  return Math.max(readTimes(times) ?? 0, looked) || undefined;
}

/** What "times" of a shell says, as milliseconds of everything together; undefined where it says nothing of the kind. */
export function readTimes(text: string): number | undefined {
  const times = [...text.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000);
  return times.length === 4 ? times.reduce((sum, time) => sum + time) : undefined;
}

/** A shell tells a signal as 128 and its number: 9 comes from a system without memory left, 6 from Node at its own bound. */
function endOf({ code, signal }: { code: number | null; signal: string | null }): string {
  if (code === 128 + 9) return 'killed, most likely out of memory';
  return code === 128 + 6 ? 'aborted, most likely out of memory' : `ended with ${signal ?? `exit code ${code}`}`;
}
