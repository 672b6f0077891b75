import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { round, runMeasured } from './run.ts';

/** Builds the site of a catalogue into a folder, from nothing. @returns what that took, and how large the site is. */
export function benchBuild(catalogue: string, output: string) {
  rmSync(output, { recursive: true, force: true });
  const taken = runMeasured(['node_modules/astro/bin/astro.mjs', 'build'], { CATALOGUE_DIR: catalogue, OUT_DIR: output });
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
  return [{ ...taken, files: files.length, 'site (MB)': round(bytes / 1e6) }];
}
