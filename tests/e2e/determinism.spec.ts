import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { sites } from './sites.ts';
import { expect, test } from './test.ts';

/** Another machine: its clock, its language, and files that were written in another order. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', CATALOGUE_DIR: '.tmp/turned' };

function copyTurned(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).toReversed()) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (statSync(source).isDirectory()) copyTurned(source, target);
    else copyFileSync(source, target);
  }
}

const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex'),
      ]),
  );

test('a build in another time zone, language and order of files is the same to the byte', () => {
  test.setTimeout(300_000);
  rmSync(ELSEWHERE.CATALOGUE_DIR, { recursive: true, force: true });
  copyTurned('content', ELSEWHERE.CATALOGUE_DIR);
  const environment = { ...process.env, ...sites.real.environment, ...ELSEWHERE, OUT_DIR: '.tmp/again' };
  const run = (...words: string[]) => spawnSync(process.execPath, words, { env: environment, encoding: 'utf8' });
  const build = run(path.join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build');
  expect(build.status, build.stderr).toBe(0);

  const [first, second] = [hashes(sites.real.output), hashes('.tmp/again')];
  const differing = Object.keys({ ...first, ...second }).filter((file) => first[file] !== second[file]);
  expect(differing).toEqual([]);

  const readme = run('scripts/readme.ts', '--check');
  expect(readme.status, readme.stderr + readme.stdout).toBe(0);
});
