import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './leftovers.ts';

const ASK_EVERY = 200;

/**
 * Waits until no other build of this project is going on, and says so: Astro keeps what it knows of the content in one
 * folder of the project, where two builds of different catalogues would take each other's.
 * @param root the folder of the project. @returns what ends the turn; the end of the process does it too.
 */
export async function takeTurn(root: string): Promise<() => void> {
  const lock = path.join(root, 'node_modules', '.astro', 'building');
  mkdirSync(path.dirname(lock), { recursive: true });
  let hasSaid = false;
  while (!isTaken(lock)) {
    const other = ownerOf(lock);
    if (other !== undefined && !isAlive(other)) removeLeft(lock);
    else if (!hasSaid) {
      const who = other === undefined ? '' : `, process ${other}`;
      console.log(`    Another build of this project goes on${who}; this one waits for it.`);
      console.log(`    If there is no such build, remove ${path.relative(root, lock)}.`);
      hasSaid = true;
    }
    await wait(ASK_EVERY);
  }
  const end = () => rmSync(lock, { force: true });
  process.once('exit', end);
  return () => {
    process.off('exit', end);
    end();
  };
}

/** Takes the lock for this process, unless it is there already. */
function isTaken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Removes the lock that a killed build has left. Several that wait may see it at once, and one of them has the next lock
 * there before another removes this one: what was moved aside is looked at again, and put back where somebody has it.
 */
function removeLeft(lock: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (isAlive(ownerOf(aside) ?? process.pid)) linkSync(aside, lock);
  } catch {
    // Another one has removed it.
  }
  rmSync(aside, { force: true });
}

/** The process that a lock is of; undefined where it is just being written, was never finished, or is gone. */
function ownerOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
