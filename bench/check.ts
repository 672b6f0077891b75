import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { megabytes, seconds } from './table.ts';

/** What running one of our commands took. */
interface Run {
  time: number;
  /** Processor time of the process itself: unlike `time`, hardly touched by what else the machine does. */
  cpu: number;
  /** The most memory that the process itself held, in bytes; what it starts besides, such as Pagefind, is not in it. */
  memory: number;
}

/** Runs a command in a process of its own. @throws when it fails, with what it said. */
async function run(root: string, script: string, environment: Readonly<Record<string, string>>): Promise<Run> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    const report = path.join(folder, 'usage.json');
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', path.join(root, 'bench', 'report-usage.ts'), path.join('scripts', script)], {
      cwd: root,
      env: { ...process.env, ...environment, BENCH_USAGE: report },
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const status = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
    const time = performance.now() - start;
    if (status !== 0) throw new Error(`${script} failed:\n${said.slice(-4000)}`);
    const usage = JSON.parse(await readFile(report, 'utf8')) as NodeJS.ResourceUsage;
    return { time, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS * 1024 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How long all entries of a catalogue take to be checked; the best of three runs, since others may use the machine. */
export async function benchCheck(root: string, catalogue: string) {
  const runs = [];
  for (let round = 0; round < 3; round++) runs.push(await run(root, 'check.ts', { CATALOGUE_DIR: catalogue }));
  const best = runs.toSorted((a, b) => a.time - b.time)[0]!;
  const files = (await readdir(path.join(catalogue, 'papers'))).length;
  return {
    'time (s)': seconds(best.time),
    'cpu (s)': seconds(best.cpu),
    'files a second': Math.round((files * 1000) / best.time),
    'memory (MB)': megabytes(best.memory),
  };
}
