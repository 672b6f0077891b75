import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './leftovers.ts';

const ASK_EVERY = 200;

/**
 * Waits until no other build of this project is going on, and says so: Astro keeps what it knows of the content in one
 * folder of the project, where two builds of different catalogues would take each other's. The turn ends with the process.
 * @param root the folder of the project.
 */
export async function takeTurn(root: string): Promise<void> {
  const lock = path.join(root, 'node_modules', '.astro', 'building');
  mkdirSync(path.dirname(lock), { recursive: true });
  let hasSaid = false;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      process.once('exit', () => {
        rmSync(lock, { force: true });
      });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = ownerOf(lock);
    if (other !== undefined && !isAlive(other)) rmSync(lock, { force: true });
    else if (!hasSaid) {
      console.log('    Another build of this project goes on; this one waits for it.');
      hasSaid = true;
    }
    await wait(ASK_EVERY);
  }
}

/** The process that a lock is of; undefined where it is just being written, or gone. */
function ownerOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
