import { readdir, readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { removeLeftovers, writeWhole } from '../../../scripts/lib/write-file.ts';
import { summary } from '../../../src/report.ts';
import { catalogueOf, small } from '../entries.ts';
import { runScript, temporaryFolder } from '../helpers.ts';
import { deadProcess } from './faults.ts';

const unit = { success: true, numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 };
const browser = { errors: [] as unknown[], stats: { expected: 10, flaky: 1, unexpected: 2, skipped: 0 } };

/** What count-tests prints about reports. */
async function counted(reports: Record<string, string>): Promise<string> {
  await using folder = await temporaryFolder(reports);
  const { code, stdout, stderr } = await runScript('count-tests.ts', [], { cwd: folder.directory });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}
const UNIT = 'test-results/unit.json';
const BROWSER = 'test-results/e2e.json';

test('the tests that ran are added up in one line', async () => {
  expect(await counted({ [UNIT]: JSON.stringify(unit), [BROWSER]: JSON.stringify(browser) })).toBe('16 passed, 3 failed, 2 skipped\n');
});

test('of a runner that did not run, or was cut off, the count says so', async () => {
  expect(await counted({ [UNIT]: JSON.stringify(unit).slice(0, 10), [BROWSER]: JSON.stringify(browser) })).toBe(
    'The unit tests did not finish.\n11 passed, 3 failed, 0 skipped\n',
  );
  expect(await counted({})).toBe('The unit tests did not finish.\nThe browser tests did not finish.\n0 passed, 2 failed, 0 skipped\n');
});

test('what fails outside of a test counts as failed: a file that cannot be read, a server that does not start', async () => {
  const unreadable = { ...unit, success: false, numFailedTests: 0 };
  const unserved = { errors: [{ message: 'Error' }], stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 } };
  expect(await counted({ [UNIT]: JSON.stringify(unreadable), [BROWSER]: JSON.stringify(unserved) })).toBe('5 passed, 2 failed, 2 skipped\n');
});

test('what a catalogue holds is one line', () => {
  expect(summary(small)).toBe('3 papers, 2 related works, 2 tools, 1 tutorial, 1 guide');
  expect(summary(catalogueOf([]))).toBe('0 papers, 0 related works, 0 tools, 0 tutorials, 0 guides');
});

test('a file is written whole, and nothing is left beside it', async () => {
  await using folder = await temporaryFolder({ 'a.txt': 'old' });
  await writeWhole({ file: path.join(folder.directory, 'a.txt'), content: 'new' });
  expect(await readFile(path.join(folder.directory, 'a.txt'), 'utf8')).toBe('new');
  expect(await readdir(folder.directory)).toEqual(['a.txt']);
});

test('two who write one file at once do not meet: it is whole, of one or the other, and nothing is left beside it', async () => {
  await using folder = await temporaryFolder();
  const file = path.join(folder.directory, 'a.txt');
  const contents = ['one', 'two'].map((word) => word.repeat(100_000));
  await Promise.all([...contents, ...contents].map((content) => writeWhole({ file, content })));
  expect(contents).toContain(await readFile(file, 'utf8'));
  expect(await readdir(folder.directory)).toEqual(['a.txt']);
});

test('a file that cannot be written leaves the old one and nothing else', async () => {
  await using folder = await temporaryFolder({ 'a/b.txt': 'old' });
  await expect(writeWhole({ file: path.join(folder.directory, 'a'), content: 'new' })).rejects.toThrow('EISDIR');
  await expect(writeWhole({ file: path.join(folder.directory, 'a/b.txt/c.txt'), content: 'new' })).rejects.toThrow('c.txt cannot be written');
  expect(await readdir(folder.directory)).toEqual(['a']);
  expect(await readFile(path.join(folder.directory, 'a/b.txt'), 'utf8')).toBe('old');
});

test.for<[script: string, words: string[], usage: string]>([
  ...[['--jsn'], ['--json=5'], ['papers'], ['-x'], ['--', 'a']].map((words): [string, string[], string] => ['check', words, ' [-- --json]']),
  ...[['--chek'], ['README.md'], ['--check=1']].map((words): [string, string[], string] => ['readme', words, ' [-- --check] [--into FOLDER]']),
  ['add', ['--bibtex', 'a'], ' -- WHAT | --bib FILE [--yes]'],
  ['watch', ['now'], ' [-- --since YYYY-MM-DD] [--markdown | --json]'],
  ['links', ['--timeout'], ' [-- OPTIONS]'],
  ['count-tests', ['all'], ''],
])('npm run %s %j: what no option takes is one line and exit code 1', async ([script, words, usage]) => {
  const { code, stdout, stderr } = await runScript(`${script}.ts`, words);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr.endsWith(` (usage: npm run ${script}${usage})\n`)).toBe(true);
  expect(stderr).toContain(words.at(-1)!.split('=')[0]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

test('--help prints the usage, and what there is to say besides', async () => {
  expect(await runScript('check.ts', ['--help'])).toEqual({ code: 0, stdout: 'usage: npm run check [-- --json]\n', stderr: '' });
  expect((await runScript('add.ts', ['--help'])).stdout).toMatch(/^usage: npm run add -- WHAT \| --bib FILE \[--yes\]\n\nWHAT is /);
});

test('what a dead run left goes, also a whole folder; what is of a live run or of nobody stays, for a day', async () => {
  const [dead, live] = [await deadProcess(), process.pid];
  await using folder = await temporaryFolder({
    [`.a.yaml.${dead}.tmp`]: '',
    [`.site.${dead}.tmp/papers/a.html`]: '',
    [`.old.yaml.${live}.tmp`]: '',
    [`.a.yaml.${live}.tmp`]: '',
    [`a.yaml.${dead}.tmp`]: '',
    '.site.old.tmp/index.html': '',
    '.notes.tmp': '',
    'a.yaml': '',
  });
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(path.join(folder.directory, `.old.yaml.${live}.tmp`), yesterday, yesterday);
  removeLeftovers(folder.directory);
  expect((await readdir(folder.directory)).toSorted()).toEqual(
    ['.notes.tmp', '.site.old.tmp', `.a.yaml.${live}.tmp`, 'a.yaml', `a.yaml.${dead}.tmp`].toSorted(),
  );
});

test('a folder that is not there is no mistake', () => {
  expect(() => removeLeftovers(path.join('no', 'such', 'folder'))).not.toThrow();
});
