import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { takeTurn } from '../../../scripts/lib/turn.ts';
import { temporaryFolder } from '../helpers.ts';

const LOCK = 'node_modules/.astro/building';
/** The number of a process that has ended. */
const deadProcess = () => String(spawnSync(process.execPath, ['--version']).pid);

test('a turn that has ended, or was of a killed build, is taken by the next', { timeout: 20_000 }, async () => {
  await using folder = await temporaryFolder({ [LOCK]: deadProcess() });
  const lock = path.join(folder.directory, LOCK);
  for (const time of ['after a killed build', 'after the turn before']) {
    const end = await takeTurn(folder.directory);
    expect(await readFile(lock, 'utf8'), time).toBe(String(process.pid));
    end();
    await expect(readFile(lock), time).rejects.toThrow('ENOENT');
  }
});

test('builds that wait for a killed one take their turns one after the other', { timeout: 60_000 }, async () => {
  await using folder = await temporaryFolder({ [LOCK]: deadProcess() });
  const waiting = Array.from({ length: 8 }, () =>
    promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'take-turn.ts'), folder.directory]),
  );
  await Promise.all(waiting);
  const turns = (await readFile(path.join(folder.directory, 'turns'), 'utf8')).trimEnd().split('\n');
  expect(turns).toHaveLength(16);
  for (let at = 0; at < turns.length; at += 2) {
    expect(turns[at]).toMatch(/^begins /);
    expect(turns[at + 1]).toBe(turns[at]!.replace('begins', 'ends'));
  }
});
