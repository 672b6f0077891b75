import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, type Outcome } from '../helpers.ts';

type Environment = Readonly<Record<string, string>>;

const clean = { ...process.env, CATALOGUE_DIR: undefined, GITHUB_ACTIONS: undefined, OUT_DIR: undefined, NODE_OPTIONS: undefined };
const nodeOf = (script: string, words: readonly string[]) => [process.execPath, path.join(projectRoot, 'scripts', script), ...words];

/** Every file of a folder with its bytes as text, by its path. */
export function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return Object.fromEntries(
    files
      .map((item) => path.join(item.parentPath, item.name))
      .toSorted()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]),
  );
}

/** Runs a command by way of others that take something from it: `sh -c …`, `setpriv …`. */
export function runUnder(before: readonly string[], script: string, words: readonly string[], cwd: string, env: Environment): Promise<Outcome> {
  const [command, ...rest] = [...before, ...nodeOf(script, words)];
  return new Promise((resolve) => {
    execFile(command!, rest, { cwd, env: { ...clean, ...env } }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}

/** Lets no file grow beyond so many blocks of 512 bytes: a write stops midway, as on a full disk. */
export const noFileBeyond = (blocks: number) => ['sh', '-c', `ulimit -f ${blocks} && exec "$@"`, 'sh'];

const DROPPED = ['setpriv', '--bounding-set=-all', '--inh-caps=-all'];

/** What takes from root the right to do everything; nothing for who is not root; undefined where it cannot be taken. */
export const withoutPrivilege: readonly string[] | undefined = (() => {
  if (process.getuid?.() !== 0) return process.platform === 'win32' ? undefined : [];
  try {
    execFileSync(DROPPED[0]!, [...DROPPED.slice(1), 'true']);
    return DROPPED;
  } catch {
    return undefined;
  }
})();

/** Whether a path leads to a temporary file, which no reader of its folder sees. */
export const isTemporary = (name: string) => /(?:^|[/\\])\.[^/\\]+\.tmp$/.test(name);

/** Runs a command and kills it before one of its changes in a folder. @returns the signal that ended it, or its exit code. */
export async function killedAt(step: number, folder: string, script: string, words: readonly string[], cwd: string, env: Environment) {
  const [command, ...rest] = nodeOf(script, words);
  const killer = ['--import', new URL('kill-at-step.ts', import.meta.url).href];
  const steps = { KILL_IN: realpathSync(folder), KILL_AT: String(step) };
  const child = spawn(command!, [...killer, ...rest], { cwd, env: { ...clean, ...env, ...steps }, stdio: 'ignore' });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return signal ?? code;
}

/** The number of a process that has ended. */
export const deadProcess = async (): Promise<number> => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'close');
  return child.pid!;
};
