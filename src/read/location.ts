import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The catalogue that this project keeps. */
export const ownCatalogue = path.join(projectRoot, 'content');

/** The catalogue to read: `CATALOGUE_DIR`, or the project's own. An absolute path. */
export function catalogueDirectory(): string {
  const chosen = process.env['CATALOGUE_DIR'];
  return chosen ? path.resolve(chosen) : ownCatalogue;
}

/** Says in one line that there is no catalogue in a folder, where there is none. */
export function missingCatalogue(directory: string): string | undefined {
  const isThere = statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isThere ? undefined : `${displayPath(directory)} is not a folder (CATALOGUE_DIR says where the entries are)`;
}

/** A path as messages print it: from where the command runs, with forward slashes. */
export function displayPath(file: string): string {
  const fromHere = path.relative(process.cwd(), file);
  return (fromHere.startsWith('..') ? file : fromHere).split(path.sep).join('/');
}
