import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where a build keeps what the next one of the same folder can take over. */
export interface PageCache {
  /** An absolute path, ending with a slash as Astro wants it. */
  folder: string;
  /** Says that this build came to its end. */
  complete: () => void;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The folder of the cache for the site in a folder. Both are absolute paths. */
export const cacheFolder = (root: string, output: string): string =>
  path.join(root, 'node_modules', '.astro', `pages-${createHash('sha256').update(output).digest('hex').slice(0, 12)}`);

/**
 * The cache of the pages that are built into a folder. One that a build before this left unfinished is emptied: some of its
 * pages are newer than its list of them says. Those that no build has used for a week go.
 * @param root the folder of the project. @param output the folder of the site. @param isFresh whether nothing is to be taken over.
 */
export function pageCache(root: string, output: string, isFresh: boolean): PageCache {
  const folder = cacheFolder(root, output);
  const unfinished = path.join(folder, 'unfinished');
  if (isFresh || existsSync(unfinished)) remove(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(unfinished, '');
  for (const other of readdirSync(path.dirname(folder))) {
    const cache = path.join(path.dirname(folder), other);
    if (other.startsWith('pages-') && Date.now() - statSync(cache).mtimeMs > WEEK) remove(cache);
  }
  return { folder: folder + path.sep, complete: () => rmSync(unfinished) };
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
