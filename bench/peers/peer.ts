import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { PeerPage } from './paper-markdown.ts';

/** Another generator that builds the same papers. */
export interface Peer {
  name: string;
  /** What npm installs for it, by exact version. */
  packages: Readonly<Record<string, string>>;
  /** A command that npm does not have, and the package of Debian that has it. */
  system?: { command: string; packageName: string };
  /** The files of its project, by their path, for these pages. */
  filesOf: (pages: readonly PeerPage[]) => Iterable<[file: string, content: string]>;
  /** What is run in the folder of the project, one after another: a command and its words. */
  commands: readonly (readonly [command: string, ...words: string[]])[];
  /** The folder that the site is built into, within that of the project. */
  output: string;
}

/** What stands above a page. Every text is in quotes, so that no reader of YAML takes it for a date or a truth value. */
export const frontMatter = (fields: Readonly<Record<string, unknown>>): string =>
  `---\n${stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}---\n\n`;

/** What npm reads of a project. Astro looks there for packages that it has to bundle. */
export const packageFile = ({ packages }: Peer): string =>
  `${JSON.stringify({ private: true, type: 'module', dependencies: packages }, undefined, 2)}\n`;

/** Writes the project of a peer into a folder, which it empties first, caches of an earlier build included. */
export async function writeProject(peer: Peer, pages: readonly PeerPage[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of [['package.json', packageFile(peer)] as const, ...peer.filesOf(pages)]) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
