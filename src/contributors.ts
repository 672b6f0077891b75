import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { alphabetical } from './catalogue/title.ts';
import { judgeText } from './schema/text.ts';

/**
 * The people who wrote the commits of a repository, by name, in alphabetical order; names that `.mailmap` joins are
 * one. Programs are left out, and so are names that are e-mail addresses or would garble a page.
 * @param root the folder of the repository. @returns nobody where its whole history is not there, rather than some.
 */
export function readContributors(root: string): string[] {
  try {
    const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    // Files without a history of their own may lie inside somebody else's repository.
    if (realpathSync(git('rev-parse', '--show-toplevel')) !== realpathSync(root)) return [];
    if (git('rev-parse', '--is-shallow-repository') !== 'false') return [];
    const names = git('log', '--format=%aN')
      .split('\n')
      .map((name) => name.trim().normalize('NFC'));
    return [...new Set(names)].filter(isPerson).toSorted(alphabetical);
  } catch {
    // No git, or no history.
    return [];
  }
}

const isPerson = (name: string) => name !== '' && !name.includes('@') && !/\bbot\b\W*$/i.test(name) && judgeText(name) === undefined;
