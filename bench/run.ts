import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** What a command of the project took. */
export interface Taken {
  'time (s)': number;
  /** Of the command and all that it started; hardly touched by what else the machine does. */
  'processor (s)': number;
  /** The most that its own process held at once. */
  'memory (MB)': number;
}

const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>console.error('maxRSS',process.resourceUsage().maxRSS))`;

/** Runs a script with Node by way of a POSIX shell, which tells processor time. @throws with what it said, when it fails. */
export function runMeasured(words: readonly string[], environment: Readonly<Record<string, string>>): Taken {
  const start = performance.now();
  const command = ['-c', '"$@" && times', 'sh', process.execPath, '--import', TELL_MEMORY, ...words];
  const { status, stdout, stderr } = spawnSync('sh', command, { env: { ...process.env, ...environment }, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr}`);
  const time = (performance.now() - start) / 1000;
  // The last line of "times" is what the shell's children took.
  const processor = [...stdout.slice(stdout.trimEnd().lastIndexOf('\n')).matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  const memory = Number(/maxRSS (\d+)/.exec(stderr)![1]) * 1.024;
  return { 'time (s)': round(time), 'processor (s)': round(processor), 'memory (MB)': Math.round(memory / 1000) };
}

/** To two places. */
export const round = (number: number): number => Math.round(number * 100) / 100;
