import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** A small catalogue without problems, with vocabularies of its own. */
export const smallCatalogue = path.join(projectRoot, 'tests/fixtures/small');

/** What stands in each file, by its path; in a text, SLUG stands for the name of the file. A path that ends in a slash is a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder that goes when its scope ends. */
export interface TemporaryFolder extends AsyncDisposable {
  directory: string;
  write(files: Files): Promise<void>;
}

/** @param parent the folder that it is made in. */
export async function temporaryFolder(files: Files = {}, parent = tmpdir()): Promise<TemporaryFolder> {
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(path.join(parent, 'catalogue-'));
  const write = async (more: Files) => {
    for (const [name, content] of Object.entries(more)) {
      const file = path.join(directory, name);
      await mkdir(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
      if (!name.endsWith('/')) await writeFile(file, typeof content === 'string' ? content.replaceAll('SLUG', path.parse(name).name) : content);
    }
  };
  await write(files);
  return { directory, write, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}

/** A catalogue of these files, with the vocabularies of the small one, so that no new term changes what is tested. */
export async function temporaryCatalogue(files: Files = {}): Promise<TemporaryFolder> {
  const folder = await temporaryFolder();
  await cp(path.join(smallCatalogue, 'vocabulary'), path.join(folder.directory, 'vocabulary'), { recursive: true });
  await folder.write(files);
  return folder;
}

/** A server on a free port of this machine, as long as the scope lasts. */
export async function localServer(answer: RequestListener): Promise<AsyncDisposable & { host: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/** Runs one of the project's commands as npm does. */
export const runScript = (script: string, words: readonly string[] = [], options?: RunOptions) =>
  runNode([path.join(projectRoot, 'scripts', script), ...words], options);

/** Runs Astro's own command (`build`, `preview`) on this project. */
export const runAstro = (words: readonly string[], options?: RunOptions) =>
  runNode([path.join(projectRoot, 'node_modules/astro/bin/astro.mjs'), ...words, '--root', projectRoot], options);

function runNode(words: readonly string[], { cwd = projectRoot, env = {} }: RunOptions = {}): Promise<Outcome> {
  const inherited = { ...process.env, CATALOGUE_DIR: undefined, GITHUB_ACTIONS: undefined, OUT_DIR: undefined, NODE_OPTIONS: undefined };
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd, env: { ...inherited, ...env }, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}

/** Runs `npm run check` on a catalogue, from inside it, so that messages name files as `papers/x.yaml`. */
export const check = (directory: string, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  runScript('check.ts', words, { cwd: directory, env: { CATALOGUE_DIR: '.', ...env } });

/** Fields as they stand in a file; undefined leaves a field out. */
export type Fields = Readonly<Record<string, string | undefined>>;

const inYaml = (fields: Fields) =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value === '' ? '' : ` ${value}`}\n`]))
    .join('');

/**
 * The YAML of a valid paper, one field a line in this order: title 1, authors 2, released 3, links 4, categories 5,
 * summary 6, added 7; whatever else is given follows from line 8. SLUG becomes the name of its file.
 */
export const paper = (fields: Fields = {}): string =>
  inYaml({
    title: 'A paper called SLUG',
    authors: '[Ada Lovelace]',
    released: '"2024-04"',
    links: '{ page: https://example.org/SLUG }',
    categories: '[structured]',
    summary: 'What it removes, how it decides, and what that costs.',
    added: '"2026-11-25"',
    ...fields,
  });

/** As `paper`, for related work: its categories are topics. */
export const related = (fields: Fields = {}): string => paper({ categories: undefined, topics: '[caching]', ...fields });

/** The YAML of a valid tool: name 1, kind 2, links 3, summary 4, added 5. */
export const tool = (fields: Fields = {}): string =>
  inYaml({
    name: 'Tool SLUG',
    kind: 'library',
    links: '{ code: https://example.org/SLUG }',
    summary: 'What it removes, how it decides, and what that costs.',
    added: '"2026-11-25"',
    ...fields,
  });

/** The YAML of a valid tutorial: title 1, kind 2, links 3, summary 4, added 5. */
export const tutorial = (fields: Fields = {}): string =>
  inYaml({
    title: 'Tutorial SLUG',
    kind: 'survey',
    links: '{ page: https://example.org/SLUG }',
    summary: 'What it says of pruning, and to whom it says that.',
    added: '"2026-11-25"',
    ...fields,
  });

/** An .mdx paper whose body begins on line 10. */
export const notes = (body: string, fields: Fields = {}): string => `---\n${paper(fields)}---\n${body}\n`;
