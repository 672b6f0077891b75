import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Usage } from '../scripts/lib/usage.ts';
import { generatedParts } from '../src/readme/generated.ts';
import { runWell, type TreeRun } from './process-tree.ts';
import { cell, megabytes, seconds } from './table.ts';

export type Row = Record<string, string | number>;

/** What a step takes: by the clock, of all processors, and of memory at most. Undefined is what the system does not tell. */
type Taken = Pick<TreeRun, 'time' | 'cpu' | 'memory'>;

interface Size {
  bytes: number;
  files: number;
}

/** The steps of a build, as `--usage` of `npm run build` tells them. */
type Steps = Record<'check' | 'pages' | 'search' | 'data', Usage>;

/**
 * How long each step of building a site takes and how large what it makes is, from nothing and again after one paper was
 * edited. The steps after the check run side by side: their times do not add up to the whole.
 * @param folder of the catalogue, in which one file is edited for a while. @param scratch a folder for what is made.
 */
export async function benchBuild(root: string, folder: string, scratch: string): Promise<Row[]> {
  const papers = (await readdir(path.join(folder, 'papers'))).toSorted();
  const output = path.join(scratch, `dist-${papers.length}`);
  const row = (step: string, taken: Taken, size?: Size): Row => ({ papers: papers.length, step, ...cells(taken, size) });
  await rm(output, { recursive: true, force: true });

  const first = await build(root, folder, output, scratch, '--fresh');
  const [all, search, data] = [await sizeOf(output), await sizeOf(path.join(output, 'pagefind')), await sizeOf(output, isDataFile)];
  const pages = { bytes: all.bytes - search.bytes - data.bytes, files: all.files - search.files - data.files };
  const readme = await writeReadme(root, folder, scratch);

  // The pages of this one are kept.
  await build(root, folder, output, scratch);
  const edited = path.join(folder, 'papers', papers[0]!);
  const text = await readFile(edited, 'utf8');
  await writeFile(edited, text.replace(/^title: ["']?/m, '$&Edited '));
  const second = await build(root, folder, output, scratch).finally(() => writeFile(edited, text));
  return [
    row('check', first.steps.check),
    row('pages', first.steps.pages, pages),
    row('search index', first.steps.search, search),
    row('files for programs', first.steps.data, data),
    row('all of the build', first.run, all),
    row('README', readme.run, readme.size),
    row('pages again, one paper edited', second.steps.pages, pages),
    row('all of that build', second.run, all),
  ];
}

/** Builds the site. @throws when that fails, with what it said. */
async function build(root: string, folder: string, output: string, scratch: string, ...words: string[]): Promise<{ run: TreeRun; steps: Steps }> {
  const usage = path.join(scratch, 'usage.json');
  const run = await runWell([process.execPath, 'scripts/build.ts', '--usage', usage, ...words], root, { CATALOGUE_DIR: folder, OUT_DIR: output });
  return { run, steps: JSON.parse(await readFile(usage, 'utf8')) as Steps };
}

/** Writes the table of a README that holds nothing else. @throws when that fails, with what it said. */
async function writeReadme(root: string, folder: string, scratch: string): Promise<{ run: TreeRun; size: Size }> {
  const into = path.join(scratch, 'readme');
  await mkdir(into, { recursive: true });
  for (const { file, begin, end } of generatedParts) await writeFile(path.join(into, file), `${begin}\n${end}\n`);
  const run = await runWell([process.execPath, 'scripts/readme.ts', '--into', into], root, { CATALOGUE_DIR: folder });
  return { run, size: await sizeOf(into) };
}

const isDataFile = (file: string) => /^papers[./\\].*\.(?:json|csv|bib|ris)$|^catalogue\.zip/.test(file);

/** The bytes and the number of all files in a folder and those below it. @param counts whether a file counts, by its path. */
export async function sizeOf(folder: string, counts: (file: string) => boolean = () => true): Promise<Size> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
  const sizes = await Promise.all(files.filter((file) => counts(path.relative(folder, file))).map(async (file) => (await stat(file)).size));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
}

function cells({ time, cpu, memory }: Taken, size?: Size): Row {
  return {
    'time (s)': seconds(time),
    'processor (s)': cell(cpu, seconds),
    'memory (MB)': cell(memory, megabytes),
    'output (MB)': cell(size?.bytes, megabytes),
    files: cell(size?.files, String),
  };
}
