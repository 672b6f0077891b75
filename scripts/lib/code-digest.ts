import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a page is made with, besides the catalogue. */
const PARTS = ['src', 'public', 'astro.config.ts', 'package.json', 'package-lock.json'];

/** The SHA-256 of all files that a page is made with, and of the Node that makes it. @param root the folder of the project. */
export function codeDigest(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of PARTS.flatMap((part) => filesIn(root, part))) hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('base64url');
}

function filesIn(root: string, part: string): string[] {
  if (path.extname(part) !== '') return [part];
  return readdirSync(path.join(root, part), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(root, path.join(item.parentPath, item.name)))
    .toSorted();
}
