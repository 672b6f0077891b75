import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { displayPath } from '../../src/catalogue/location.ts';
import { fail } from './fail.ts';
import { removeLeftovers } from './leftovers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the site is built: `OUT_DIR`, seen from the project, or dist. An absolute path. */
export function outputFolder(): string {
  const chosen = process.env['OUT_DIR'];
  return path.resolve(root, chosen === undefined || chosen === '' ? 'dist' : chosen);
}

/** A folder in the making. */
export interface Draft {
  /** Where to write. */
  folder: string;
  /** Lets it take the place of the folder that it was made for. */
  publish(): void;
  /** Removes it; the folder that it was made for is as it was. */
  discard(): void;
}

/**
 * Makes an empty folder beside the one where the site is built, so that whatever ends the build leaves the site before it
 * whole. Ends the command with one line where no folder can be made, or where something else than a site stands.
 * @param stop ends whatever else writes into the draft; when a signal ends the command, this comes first.
 */
export function draftOf(output: string, stop: () => Promise<unknown> = () => Promise.resolve()): Draft {
  const beside = (word: string) => path.join(path.dirname(output), `.${path.basename(output)}.${word}.tmp`);
  // Always of the same name, on which Astro's reuse of pages hangs; builds take turns (turn.ts).
  const [whole, old] = [beside('new'), beside('old')];
  const remove = (what: string) => rmSync(what, { recursive: true, force: true, maxRetries: 3 });
  /** By another name, so that nobody takes up what was removed in part. */
  const removeOld = () => {
    if (existsSync(old)) renameSync(old, whole);
    remove(whole);
  };
  let folder = whole;
  try {
    // A build before this one was killed between the two steps of publishing: no system swaps two folders in one.
    if (existsSync(old) && !existsSync(output)) renameSync(old, output);
    refuseOthers(output);
    removeLeftovers(path.dirname(output));
    remove(whole);
    removeOld();
    mkdirSync(path.dirname(whole), { recursive: true });
    mkdirSync(whole);
    // Astro moves files from the project into it, which goes within one file system only.
    if (statSync(whole).dev !== statSync(root).dev) folder = path.join(root, 'node_modules', '.astro', path.basename(whole));
    remove(folder);
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    fail(`${displayPath(output)} cannot be made (OUT_DIR says where the site is built)`, error);
  }

  const discard = () => {
    remove(folder);
    remove(whole);
  };
  // Signals are heard between two steps of the program, never inside publish().
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void stop().finally(() => {
        discard();
        process.exit(128 + constants.signals[signal]);
      });
    });
  }
  const publish = () => {
    if (folder !== whole) {
      cpSync(folder, whole, { recursive: true });
      remove(folder);
    }
    const isThere = existsSync(output);
    if (isThere) renameSync(output, old);
    try {
      renameSync(whole, output);
    } catch (error) {
      if (isThere) renameSync(old, output);
      throw error;
    }
    removeOld();
  };
  return { folder, publish, discard };
}

/** What stands where the site is built will be gone: it has to be a site, or empty. */
function refuseOthers(output: string): void {
  if (!existsSync(output)) return;
  if (!statSync(output).isDirectory()) fail(`${displayPath(output)} is not a folder (OUT_DIR says where the site is built)`);
  if (readdirSync(output).length > 0 && !existsSync(path.join(output, 'index.html')))
    fail(`${displayPath(output) || '.'} holds other things than a built site; remove it, or name another folder in OUT_DIR`);
}
