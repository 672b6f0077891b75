import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The catalogue that this project keeps. */
export const ownCatalogue = path.join(projectRoot, 'content');

/** The catalogue to read: `CATALOGUE_DIR`, or the project's own. An absolute path. */
export function catalogueDirectory(): string {
  const chosen = process.env['CATALOGUE_DIR'];
  return chosen ? path.resolve(chosen) : ownCatalogue;
}

/** A path as messages print it: from where the command runs, with forward slashes. */
export function displayPath(file: string): string {
  const fromHere = path.relative(process.cwd(), file);
  return (fromHere.startsWith('..') ? file : fromHere).split(path.sep).join('/');
}
