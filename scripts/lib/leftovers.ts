import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
/** The dot hides it from whoever reads the folder as a catalogue. */
const NAME = /^\..+\.(\d+)\.tmp$/;

let named = 0;

/** What this run writes first, before it takes the place of a file: it stands beside it, with the number of this process. No two are the same. */
export const temporaryFor = (target: string): string => path.join(path.dirname(target), `.${path.basename(target)}.${++named}.${process.pid}.tmp`);

/** Removes from a folder what killed runs left there, and nothing of a run that goes on. What cannot be removed stays. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const owner = NAME.exec(name)?.[1];
      const file = path.join(folder, name);
      if (owner !== undefined && (!isAlive(Number(owner)) || isOld(file))) rmSync(file, { recursive: true, force: true, maxRetries: 3 });
    }
  } catch {
    // There is no such folder yet, another run was faster, or it is not ours; the next run tries again.
  }
}

/** Whether a process of this number runs. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Somebody else's process cannot be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** No run takes a day, but another process may have its number by then. */
const isOld = (file: string) => Date.now() - statSync(file).mtimeMs > DAY;
