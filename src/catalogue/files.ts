import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { decode } from './decode.ts';
import { displayPath } from './location.ts';
import { START, type Problem } from './problem.ts';

/** The largest file that is read, in bytes: ten times the longest guide. Reading a larger one could take minutes. */
const LARGEST = 100_000;

/** The text of a file; undefined, with a problem more, when it has none. */
export function readText(file: string, problems: Problem[]): string | undefined {
  let bytes: Uint8Array;
  try {
    const found = statSync(file);
    // Reading a pipe or a device might never end.
    if (!found.isFile() && !found.isDirectory()) {
      problems.push(fileProblem(file, 'unreadable', 'is a pipe or a device (expected a file)'));
      return undefined;
    }
    // Waiting for each of thousands of small files takes longer than reading them.
    bytes = readFileSync(file);
  } catch (error) {
    problems.push(fileProblem(file, 'unreadable', `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`));
    return undefined;
  }
  if (bytes.length > LARGEST) {
    problems.push(fileProblem(file, 'unreadable', `is ${Math.ceil(bytes.length / 1000)} kB large (expected at most ${LARGEST / 1000} kB)`));
    return undefined;
  }
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  problems.push({ file: displayPath(file), path: '', kind: 'encoding', ...decoded });
  return undefined;
}

/** The visible files of a folder, sorted; undefined when there is no such folder. A folder inside it is a problem. */
export async function listFolder(folder: string, problems: Problem[]): Promise<string[] | undefined> {
  try {
    const items = await readdir(folder, { withFileTypes: true });
    const visible = items.filter((item) => !item.name.startsWith('.'));
    for (const item of visible.filter((entry) => entry.isDirectory())) {
      problems.push(fileProblem(path.join(folder, item.name), 'file-name', 'is a folder (expected one file an entry)'));
    }
    return visible
      .filter((item) => !item.isDirectory())
      .map((item) => item.name)
      .toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') problems.push(fileProblem(folder, 'unreadable', `cannot be read (${code ?? 'unknown reason'})`));
    return undefined;
  }
}

/** A problem for each item of a folder, but hidden ones, that is none of these: it would be lost in silence. */
export async function strayItems(folder: string, known: readonly string[]): Promise<Problem[]> {
  const items = await readdir(folder).catch(() => []);
  return items
    .filter((name) => !name.startsWith('.') && !known.includes(name))
    .map((name) => fileProblem(path.join(folder, name), 'file-name', `is not part of the catalogue (${known.join(', ')})`));
}

/** A problem of a file or folder as a whole. */
export function fileProblem(file: string, kind: Problem['kind'], message: string, mend?: string): Problem {
  return { file: displayPath(file), path: '', kind, message, mend, ...START };
}
