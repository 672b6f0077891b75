import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generatedParts } from '../../../src/readme/list.ts';
import { paper, runScript, smallCatalogue, temporaryCatalogue, temporaryFolder, type Files } from '../helpers.ts';

/** The files that hold a generated part, with nothing in it. */
const empty: Files = Object.fromEntries(generatedParts.map(({ file, begin, end }) => [file, `# Title\n\n${begin}\n${end}\n\nAfter.\n`]));
const names = Object.keys(empty);

const readme = (cwd: string, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  runScript('readme.ts', [...words, '--into', '.'], { cwd, env: { CATALOGUE_DIR: smallCatalogue, ...env } });

const contentOf = (folder: string) => Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));

test('is written, then up to date, and the second run changes nothing', async () => {
  await using folder = await temporaryFolder(empty);
  expect(await readme(folder.directory)).toEqual({ code: 0, stdout: names.map((name) => `${name} written.\n`).join(''), stderr: '' });
  const written = await contentOf(folder.directory);
  expect(written[0]).toContain('SparseOne');
  for (const text of written) {
    expect(text.startsWith('# Title\n\n<!-- ')).toBe(true);
    expect(text.endsWith(' -->\n\nAfter.\n')).toBe(true);
  }
  expect(await readme(folder.directory)).toEqual({ code: 0, stdout: names.map((name) => `${name} is up to date.\n`).join(''), stderr: '' });
  expect(await readme(folder.directory, ['--check'])).toMatchObject({ code: 0, stderr: '' });
  expect(await contentOf(folder.directory)).toEqual(written);
  expect((await readdir(folder.directory)).toSorted()).toEqual(names.toSorted());
});

test('--check shows a short difference, ends with exit code 1 and writes nothing', async () => {
  await using folder = await temporaryFolder(empty);
  const { code, stderr } = await readme(folder.directory, ['--check']);
  expect(code).toBe(1);
  expect(stderr).toContain('--- README.md');
  expect(stderr).toContain('+## Contents');
  expect(stderr).toMatch(/^… and \d+ more lines$/m);
  expect(stderr).toContain('README.md is stale; run "npm run readme"');
  expect(stderr.split('\n').length).toBeLessThan(names.length * 35);
  expect(stderr).not.toContain('    at ');
  expect(await contentOf(folder.directory)).toEqual(Object.values(empty));
});

test('--check shows the one line that differs', async () => {
  await using folder = await temporaryFolder(empty);
  await readme(folder.directory);
  const [text] = await contentOf(folder.directory);
  await folder.write({ 'README.md': text!.replace('Removes channels.', 'Removes nothing.') });
  const { code, stderr } = await readme(folder.directory, ['--check']);
  expect(code).toBe(1);
  const changed = stderr.split('\n').filter((line) => /^[-+]\|/.test(line));
  expect(changed).toEqual([expect.stringMatching(/^-.*Removes nothing\./), expect.stringMatching(/^\+.*Removes channels\./)]);
  expect(stderr).not.toContain('more lines');
});

test('a file with Windows line ends is not stale for that', async () => {
  await using folder = await temporaryFolder(empty);
  await readme(folder.directory);
  const texts = await contentOf(folder.directory);
  await folder.write(Object.fromEntries(names.map((name, index) => [name, texts[index]!.replaceAll('\n', '\r\n')])));
  expect(await readme(folder.directory, ['--check'])).toMatchObject({ code: 0 });
});

const { begin, end } = generatedParts[0];
test.for([
  ['no markers', '# Title\n'],
  ['no end', `${begin}\n`],
  ['no beginning', `${end}\n`],
  ['the end first', `${end}\n${begin}\n`],
  ['two beginnings', `${begin}\n${begin}\n${end}\n`],
  ['two ends', `${begin}\n${end}\n${end}\n`],
  ['another marker', `${begin.replace('list:begin', 'list: begin')}\n${end}\n`],
  ['nothing', ''],
] as const)('%s: says which lines are needed, and writes nothing at all', async ([, text]) => {
  await using folder = await temporaryFolder({ ...empty, 'README.md': text });
  const stderr = `README.md needs these two lines, once and in this order:\n${begin}\n${end}\n`;
  expect(await readme(folder.directory)).toEqual({ code: 1, stdout: '', stderr });
  expect(await contentOf(folder.directory)).toEqual(Object.values({ ...empty, 'README.md': text }));
});

test('every file that is not there or lacks its markers is said in one run, in one order, with exit code 1', async () => {
  await using folder = await temporaryFolder();
  const missing = names.map((name) => `${name} cannot be read (ENOENT)\n`);
  expect(await readme(folder.directory)).toEqual({ code: 1, stdout: '', stderr: missing.join('') });
  await folder.write({ [names[1]!]: 'nothing\n' });
  const { code, stderr } = await readme(folder.directory);
  expect(stderr.startsWith(`${missing[0]}${names[1]} needs these two lines`)).toBe(true);
  expect(code).toBe(1);
});

test('a catalogue with problems prints them and writes nothing', async () => {
  await using folder = await temporaryFolder(empty);
  await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper({ added: 'soon' }) });
  const { code, stdout, stderr } = await readme(folder.directory, [], { CATALOGUE_DIR: catalogue.directory });
  expect(stderr).toContain('a.yaml:7:8  added  "soon" is not a date (expected YYYY-MM-DD)');
  expect(stdout).toBe('');
  expect(code).toBe(1);
  expect(await contentOf(folder.directory)).toEqual(Object.values(empty));
});

test('the order in which files were made does not matter', async () => {
  await using folder = await temporaryFolder(empty);
  await using other = await temporaryFolder(empty);
  await using catalogue = await temporaryFolder();
  const copied = path.join(catalogue.directory, 'copy');
  for (const name of ['tools', 'vocabulary', 'papers', 'tutorials', 'related', 'guides']) {
    await cp(path.join(smallCatalogue, name), path.join(copied, name), { recursive: true });
  }
  await readme(folder.directory);
  await readme(other.directory, [], { CATALOGUE_DIR: copied });
  expect(await contentOf(other.directory)).toEqual(await contentOf(folder.directory));
});
