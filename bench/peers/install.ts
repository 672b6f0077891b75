import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageFile, type Peer } from './peer.ts';

const execute = promisify(execFile);

/**
 * Makes a folder with the packages of a peer, and the command of the system that it needs; a folder with the same
 * packages stays as it is. It takes its name only when all of it is there.
 * @returns the version of the peer.
 * @throws with one line where something cannot be had.
 */
export async function installPeer(peer: Peer, folder: string): Promise<string> {
  await installPackages(peer, folder);
  return peer.system === undefined ? Object.values(peer.packages)[0]! : requireCommand(peer.system);
}

async function installPackages(peer: Peer, folder: string): Promise<void> {
  const wanted = packageFile(peer);
  if ((await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => '')) === wanted) return;
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await writeFile(path.join(draft, 'package.json'), wanted);
  try {
    await execute('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: draft });
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const names = Object.entries(peer.packages).map(([name, version]) => `${name}@${version}`);
    throw new Error(`npm cannot install ${names.join(', ')}: ${reasonOf(error)}`, { cause: error });
  }
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

/** The version that a command says it has; undefined where it cannot be run. */
const versionOf = (command: string): Promise<string | undefined> =>
  execute(command, ['version']).then(
    ({ stdout }) => /\d+\.\d+\.\d+/.exec(stdout)?.[0],
    () => undefined,
  );

/** Sees to it that a command is there, by Debian's package where we may install it. */
async function requireCommand({ command, packageName }: NonNullable<Peer['system']>): Promise<string> {
  const present = await versionOf(command);
  if (present !== undefined) return present;
  const byHand = `put "${command}" on the PATH, by \`apt-get install ${packageName}\` say, and run this again`;
  if (process.getuid?.() !== 0) throw new Error(`"${command}" is not installed: ${byHand}`);
  try {
    await execute('apt-get', ['update']);
    await execute('apt-get', ['install', '--yes', '--no-install-recommends', packageName]);
  } catch (error) {
    throw new Error(`"${command}" is not installed, and apt-get cannot install it (${reasonOf(error)}): ${byHand}`, { cause: error });
  }
  const installed = await versionOf(command);
  if (installed === undefined) throw new Error(`"${command}" cannot be run although ${packageName} is installed: ${byHand}`);
  return installed;
}

/** The line in which npm or apt-get says what was wrong; most others are where it keeps its log. */
function reasonOf(error: unknown): string {
  const { stderr = '', message } = error as Error & { stderr?: string };
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /^(?:npm error (?!code|errno|syscall|path)|E: )/.test(line)) ?? lines[0] ?? message.split('\n')[0]!).trim();
}
