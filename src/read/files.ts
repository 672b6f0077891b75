import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { slugFrom } from '../schema/identifiers.ts';
import { KEPT_BY_WINDOWS, SLUG } from '../schema/plain.ts';
import { lstat, readdir } from 'node:fs/promises';
import { displayPath } from './location.ts';
import { decode } from './yaml.ts';
import { START, type Problem } from './problem.ts';

/** Long enough for every name, and short enough for every system and for an address. */
const LONGEST = 100;

/**
 * What is wrong with the name of an entry's file, which becomes its slug.
 * @param endings the endings that files of its collection have.
 * @returns undefined for a right name; `isEntry` says whether the file can be read as an entry all the same.
 */
export function judgeFileName(
  file: string,
  endings: readonly string[],
): { message: string; mend?: string | undefined; isEntry: boolean } | undefined {
  const { name: stem, ext } = path.parse(file);
  if (!endings.includes(ext)) {
    const message = `ends in "${ext}" (expected ${endings.join(' or ')})`;
    return { message, mend: ext === '.yml' ? `${stem}.yaml` : undefined, isEntry: false };
  }
  if (!SLUG.test(stem)) {
    const proposal = slugFrom(stem);
    const mend = proposal === '' ? undefined : `${proposal}${ext}`;
    return { message: 'is not named in lowercase letters, digits and single hyphens', mend, isEntry: true };
  }
  if (KEPT_BY_WINDOWS.test(stem)) return { message: `has a name that Windows reserves; add a word, as in ${stem}-2${ext}`, isEntry: true };
  if (stem.length > LONGEST) return { message: `has a name of ${stem.length} characters (expected at most ${LONGEST})`, isEntry: true };
  return undefined;
}

/** The largest file that is read, in bytes: ten times the longest guide. Others could take minutes. */
const LARGEST = 100_000;

// Windows has neither.
const NOT_BY_NAME = ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0) | ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0);

/** The text of a file; undefined, with a problem more, when it has none. */
export function readText(file: string, problems: Problem[]): string | undefined {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') {
    problems.push(fileProblem(file, 'unreadable', bytes));
    return undefined;
  }
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  problems.push({ file: displayPath(file), path: '', kind: 'encoding', ...decoded });
  return undefined;
}

/** What a file holds, or the sentence that says why it is not read. */
function readBytes(file: string): Uint8Array | string {
  try {
    // A link may lead to anything on the machine that reads it, and its contents into a log that all can see.
    if (lstatSync(file).isSymbolicLink()) return 'is a symbolic link (expected a file)';
    // What is read is what was looked at, whatever happens to its name. A pipe that nobody writes to would be waited for.
    const opened = openSync(file, constants.O_RDONLY | NOT_BY_NAME);
    try {
      const found = fstatSync(opened);
      // Reading a pipe or a device might never end.
      if (!found.isFile()) return 'is a pipe or a device (expected a file)';
      if (found.size > LARGEST) return `is ${Math.ceil(found.size / 1000)} kB large (expected at most ${LARGEST / 1000} kB)`;
      // Waiting for each of thousands of small files takes longer than reading them.
      return readFileSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`;
  }
}

/** The visible files of a folder, sorted, if it is there. A folder inside it is a problem. */
export async function listFolder(folder: string, problems: Problem[]): Promise<string[] | undefined> {
  try {
    if ((await lstat(folder)).isSymbolicLink()) {
      problems.push(fileProblem(folder, 'unreadable', 'is a symbolic link (expected a folder)'));
      return [];
    }
    const items = await readdir(folder, { withFileTypes: true });
    const visible = items.filter((item) => !item.name.startsWith('.'));
    for (const item of visible.filter((entry) => entry.isDirectory())) {
      problems.push(fileProblem(path.join(folder, item.name), 'file-name', 'is a folder (expected one file per entry)'));
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

/** A problem for each visible item of a folder that is none of these: it would be lost in silence. */
export async function findStrayItems(folder: string, known: readonly string[]): Promise<Problem[]> {
  const items = await readdir(folder).catch(() => []);
  return items
    .filter((name) => !name.startsWith('.') && !known.includes(name))
    .map((name) => fileProblem(path.join(folder, name), 'file-name', `is not part of the list (${known.join(', ')})`));
}

/** A problem of a file or folder as a whole. */
export function fileProblem(file: string, kind: Problem['kind'], message: string, mend?: string): Problem {
  return { file: displayPath(file), path: '', kind, message, mend, ...START };
}
