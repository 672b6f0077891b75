import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { parsePatch } from 'diff';
import { fail } from './command.ts';

const run = promisify(execFile);

/** The lines that were added or changed, by the absolute path of their file. A file that was deleted has none. */
export type ChangedLines = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * What git says has changed since this work left `base`, new files that git does not know yet included.
 * Ends the command when there is no such base.
 */
export async function readChangedLines(base: string): Promise<ChangedLines> {
  const git = async (...words: string[]) => {
    const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...words], { maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  };
  const root = await git('rev-parse', '--show-toplevel').catch(() => fail('this is not a git repository, so changes cannot be found'));
  const from = await git('merge-base', '--', base, 'HEAD').catch(() =>
    fail(`${JSON.stringify(base)} is not a commit in this repository; fetch it, or choose another with --base`),
  );
  const patch = await git('diff', '--no-ext-diff', '--no-color', '--no-renames', '--unified=0', '--src-prefix=a/', '--dst-prefix=b/', from.trim());
  const untracked = (await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/')).split('\0').filter(Boolean);
  const full = (file: string) => path.join(root.trim(), file);

  const changed = parsePatch(patch).map(({ oldFileName, newFileName, hunks }): [string, Set<number>] => {
    const name = newFileName === '/dev/null' ? oldFileName : newFileName;
    return [full((name ?? '').replace(/^[ab]\//, '')), new Set(hunks.flatMap(({ newStart, newLines }) => span(newStart, newLines)))];
  });
  const added = untracked.map(async (file): Promise<[string, Set<number>]> => {
    const text = await readFile(full(file), 'utf8').catch(() => '');
    return [full(file), new Set(span(1, text.split('\n').length))];
  });
  return new Map([...changed, ...(await Promise.all(added))]);
}

const span = (start: number, length: number): number[] => Array.from({ length }, (_, index) => start + index);
