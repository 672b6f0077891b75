import { constants } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { displayPath } from '../../src/read/files.ts';
import { withReason } from './fail.ts';
import { removeLeftovers, temporaryFor } from './leftovers.ts';

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
