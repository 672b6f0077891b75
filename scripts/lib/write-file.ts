import { constants, readdirSync, rmSync, statSync } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withReason } from './command.ts';
import { displayPath } from '../../src/read/location.ts';

/** A file and what is to stand in it. */
export interface FileContent {
  file: string;
  content: string | Uint8Array;
}

/**
 * Writes files, each whole or not at all: to a temporary file beside it, which then takes its place. None takes its place
 * before all are written, so that a full disk leaves every old one. Folders are made where they are missing, and what a
 * killed run left in them goes.
 * @throws with the file and what the system says; a file without the right to write it is not replaced.
 */
export async function writeWhole(...files: readonly FileContent[]): Promise<void> {
  const steps = files.map((step) => ({ ...step, temporary: temporaryFor(step.file) }));
  for (const folder of new Set(files.map(({ file }) => path.dirname(file)))) removeLeftovers(folder);
  let at = '';
  try {
    for (const { file, content, temporary } of steps) {
      at = file;
      await mkdir(path.dirname(file), { recursive: true });
      await refuseReadOnly(file);
      await writeFile(temporary, content, { flush: true });
    }
    for (const { file, temporary } of steps) {
      at = file;
      await rename(temporary, file);
    }
  } catch (error) {
    await Promise.all(steps.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
    throw new Error(withReason(`${displayPath(at)} cannot be written`, error), { cause: error });
  }
}

async function refuseReadOnly(file: string): Promise<void> {
  await access(file, constants.W_OK).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
}

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
