import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { runWell } from './process-tree.ts';
import { cell, megabytes, seconds } from './table.ts';

/** How long all entries of a catalogue take to be checked; the best of three runs, since others may use the machine. */
export async function benchCheck(root: string, catalogue: string) {
  const runs = [];
  for (let round = 0; round < 3; round++) runs.push(await runWell([process.execPath, 'scripts/check.ts'], root, { CATALOGUE_DIR: catalogue }));
  const best = runs.toSorted((a, b) => a.time - b.time)[0]!;
  const files = (await readdir(path.join(catalogue, 'papers'))).length;
  return {
    'time (s)': seconds(best.time),
    'processor (s)': cell(best.cpu, seconds),
    'files a second': Math.round((files * 1000) / best.time),
    'memory (MB)': cell(best.memory, megabytes),
  };
}
