import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../src/read/read.ts';
import { generatedParts } from '../../../src/readme/list.ts';
import { check, paper, runScript, smallCatalogue, temporaryCatalogue, temporaryFolder, type Files } from '../helpers.ts';
import { localServices, recorded } from '../intake/service.ts';
import { web } from '../links/server.ts';
import { contentOf, isTemporary, killedAt, noFileBeyond, runUnder, withoutPrivilege } from './faults.ts';

/** The files that hold a generated part, with nothing in it. */
const empty: Files = Object.fromEntries(generatedParts.map(({ file, begin, end }) => [file, `${begin}\n${end}\n`]));
const small = { CATALOGUE_DIR: smallCatalogue };
const readme = ['--into', '.'];
const bib = '@article{a, title={One}, author={Ada Lovelace}, year={2024}, url={https://example.org/one}}\n';
const oneLine = (message: string) => new RegExp(`^[^\\n]*${message}[^\\n]*\\n$`);
const isPosix = process.platform !== 'win32';
/** What a command writes, and the folder whose changes are its steps. */
interface Writer {
  script: string;
  words: readonly string[];
  before: Files;
  in: string;
  env?: Readonly<Record<string, string>>;
  /** In how many steps it writes: each file is begun, half written, and put into its place. */
  steps: number;
}

const twoPapers = `${bib}${bib.replaceAll('One', 'Two').replaceAll('one', 'two').replace('{a,', '{b,')}`;
const vocabulary = contentOf(path.join(smallCatalogue, 'vocabulary'));
const catalogueFiles: Files = Object.fromEntries(Object.entries(vocabulary).map(([name, text]) => [`vocabulary/${name}`, text]));

const writers: readonly Writer[] = [
  { script: 'readme.ts', words: readme, before: empty, in: '.', env: small, steps: 6 },
  { script: 'add.ts', words: ['--bib', 'a.bib'], before: { ...catalogueFiles, 'papers/': '', 'a.bib': twoPapers }, in: 'papers', steps: 6 },
  { script: 'add.ts', words: ['2610.01234'], before: { ...catalogueFiles, 'papers/': '' }, in: 'papers', steps: 3 },
  {
    script: 'from-issue.ts',
    words: ['issue.md'],
    before: { ...catalogueFiles, 'papers/': '', 'issue.md': recorded('issue-paper.md') },
    in: 'papers',
    steps: 3,
  },
  {
    script: 'links.ts',
    words: ['--pause', '0', '--cache', '.cache/links.json'],
    before: { ...catalogueFiles, 'papers/a.yaml': paper(), '.cache/links.json': '{}\n' },
    in: '.cache',
    steps: 3,
  },
  { script: 'watch.ts', words: [], before: { ...catalogueFiles, 'papers/a.yaml': paper() }, in: 'papers', steps: 0 },
];

/** The day stands in what is written. */
const withoutDay = (content: Record<string, string>) =>
  Object.fromEntries(Object.entries(content).map(([name, text]) => [name, text.replace(/\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?/g, 'day')]));

describe('killed at any step, a command leaves each file old or new, and its next run leaves nothing else', () => {
  test.for(writers)('$script $words', { timeout: 120_000 }, async ({ script, words, before, in: place, env = { CATALOGUE_DIR: '.' }, steps }) => {
    await using services = await localServices((service) => (service === 'arxiv' ? { body: recorded('arxiv-paper.xml') } : undefined));
    await using net = await web({ 'example.org/a': 200 });
    const environment = { ...services.env, LINKS_SERVER: net.server, ...env };
    const run = (cwd: string) => runScript(script, words, { cwd, env: environment });
    await using whole = await temporaryFolder(before);
    const old = withoutDay(contentOf(whole.directory));
    await run(whole.directory);
    const after = withoutDay(contentOf(whole.directory));

    for (let step = 0; step <= steps; step++) {
      await using folder = await temporaryFolder(before);
      const ended = await killedAt(step, path.join(folder.directory, place), script, words, folder.directory, environment);
      expect(ended === 'SIGKILL', `step ${step}`).toBe(step < steps);
      for (const [name, text] of Object.entries(withoutDay(contentOf(folder.directory)))) {
        if (!isTemporary(name)) expect([old[name], after[name]], name).toContain(text);
      }
      await run(folder.directory);
      expect(withoutDay(contentOf(folder.directory)), `after step ${step}`).toEqual(after);
    }
  });
});

describe.skipIf(!isPosix)('a full disk is one line, and leaves what was there and nothing else (no such limit on Windows)', () => {
  test('npm run readme', async () => {
    await using folder = await temporaryFolder(empty);
    const outcome = await runUnder(noFileBeyond(1), 'readme.ts', readme, folder.directory, small);
    expect(outcome).toEqual({ code: 1, stdout: '', stderr: 'README.md cannot be written (EFBIG)\n' });
    expect(contentOf(folder.directory)).toEqual(empty);
  });

  test('npm run add, of several papers the second of which is too long', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Person Number${'abcdefgh'[index % 8]}${'abcdefgh'[Math.floor(index / 8)]}`).join(' and ');
    await using catalogue = await temporaryCatalogue({
      'papers/': '',
      'a.bib': `${bib}@article{b, title={Two}, author={${names}}, year={2024}, url={https://example.org/two}}\n`,
    });
    const before = contentOf(catalogue.directory);
    const { code, stderr } = await runUnder(noFileBeyond(3), 'add.ts', ['--bib', 'a.bib'], catalogue.directory, { CATALOGUE_DIR: '.' });
    expect(stderr).toMatch(/papers\/two\.yaml cannot be written \(EFBIG\)\nNothing was written\.\n$/);
    expect(code).toBe(1);
    expect(contentOf(catalogue.directory)).toEqual(before);
  });

  test.skipIf(process.platform !== 'linux').for([
    ['check.ts', []],
    ['check.ts', ['--json']],
  ] as const)('what %s %s prints cannot be written (/dev/full is of Linux)', async ([script, words]) => {
    const full = ['sh', '-c', 'exec "$@" > /dev/full', 'sh'];
    const outcome = await runUnder(full, script, words, smallCatalogue, { CATALOGUE_DIR: '.' });
    expect(outcome).toMatchObject({ code: 1, stderr: 'The output cannot be written (ENOSPC)\n' });
  });
});

describe.skipIf(withoutPrivilege === undefined)('without the right to read or write (root keeps it where setpriv is not there)', () => {
  const run = (script: string, words: readonly string[], cwd: string, env: Readonly<Record<string, string>>) =>
    runUnder(withoutPrivilege!, script, words, cwd, env);

  test('a file and a folder that cannot be read are a problem each', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper(), 'tools/': '' });
    await chmod(path.join(catalogue.directory, 'papers/a.yaml'), 0);
    await chmod(path.join(catalogue.directory, 'tools'), 0);
    const { code, stderr } = await run('check.ts', [], catalogue.directory, { CATALOGUE_DIR: '.' });
    await chmod(path.join(catalogue.directory, 'tools'), 0o700);
    expect(stderr).toBe('papers/a.yaml:1:1  cannot be read (EACCES)\ntools:1:1  cannot be read (EACCES)\n\n2 problems in 2 files.\n');
    expect(code).toBe(1);
  });

  test('a folder that cannot be written, and a file that is not to be, stay as they are', async () => {
    await using folder = await temporaryFolder(empty);
    await chmod(folder.directory, 0o500);
    const closed = await run('readme.ts', readme, folder.directory, small);
    await chmod(folder.directory, 0o700);
    await chmod(path.join(folder.directory, 'README.md'), 0o400);
    const locked = await run('readme.ts', readme, folder.directory, small);
    for (const outcome of [closed, locked]) expect(outcome).toMatchObject({ code: 1, stderr: 'README.md cannot be written (EACCES)\n' });
    expect(contentOf(folder.directory)).toEqual(empty);
  });
});

describe('what is no file, or is gone when it is read', () => {
  test('a catalogue that goes away while it is read is one problem', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper(), 'tools/': '' });
    const reading = readCatalogue(catalogue.directory);
    rmSync(catalogue.directory, { recursive: true });
    const { problems } = await reading;
    expect(problems.map(({ message }) => message)).toEqual(['disappeared while it was being read']);
  });

  test.skipIf(!isPosix)('a pipe and a link to a device are problems, and nobody waits for them', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/': '' });
    execFileSync('mkfifo', [path.join(catalogue.directory, 'papers/a.yaml')]);
    await symlink('/dev/zero', path.join(catalogue.directory, 'papers/b.yaml'));
    const { code, stderr } = await check(catalogue.directory);
    expect(stderr).toBe(
      'papers/a.yaml:1:1  is a pipe or a device (expected a file)\npapers/b.yaml:1:1  is a symbolic link (expected a file)\n\n2 problems in 2 files.\n',
    );
    expect(code).toBe(1);
  });

  test.skipIf(!isPosix).for(['vocabulary/tasks.yaml', 'rejected.yaml', 'papers/a.yaml'])('%s is a link that leads nowhere', async (file) => {
    await using catalogue = await temporaryFolder({ 'vocabulary/': '', 'papers/': '' });
    await symlink('nowhere.yaml', path.join(catalogue.directory, file));
    const { code, stderr } = await check(catalogue.directory);
    expect(stderr).toContain(`${file}:1:1  is a symbolic link (expected a file)\n`);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(1);
  });

  test('a folder where README.md, a BibTeX file or the text of an issue is expected is one line', async () => {
    await using folder = await temporaryFolder({ ...empty, 'folder/': '' });
    await using other = await temporaryFolder({ 'README.md/': '', 'CONTRIBUTING.md': empty['CONTRIBUTING.md']! });
    expect(await runScript('readme.ts', readme, { cwd: other.directory, env: small })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(oneLine('README\\.md cannot be read \\(EISDIR\\)')) as string,
    });
    for (const [script, words] of [
      ['add.ts', ['--bib', 'folder']],
      ['from-issue.ts', ['folder']],
    ] as const) {
      const outcome = await runScript(script, words, { cwd: folder.directory, env: small });
      expect(outcome).toMatchObject({ code: 1, stderr: 'folder cannot be read (EISDIR)\n' });
    }
  });

  test('where the cache of links cannot be written, the report is told all the same', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper(), file: '' });
    await mkdir(path.join(catalogue.directory, 'folder'));
    await using net = await web({ 'example.org/a': 200 });
    for (const cache of ['folder', 'file/links.json']) {
      const { code, stdout, stderr } = await runScript('links.ts', ['--pause', '0', '--cache', cache], {
        cwd: catalogue.directory,
        env: { CATALOGUE_DIR: '.', LINKS_SERVER: net.server },
      });
      expect(stdout).toContain('1 address: ');
      expect(stderr).toMatch(new RegExp(`^Asking for 1 address …\\n${cache} cannot be written \\(\\w+\\)\\n$`));
      expect(code).toBe(1);
    }
    expect(await readdir(path.join(catalogue.directory, 'folder'))).toEqual([]);
  });

  test.for(['check.ts', 'readme.ts', 'add.ts', 'links.ts', 'changes.ts', 'watch.ts'])(
    '%s: a catalogue that is not there, or is a file, is one line',
    async (script) => {
      await using folder = await temporaryFolder({ 'a-file': '' });
      for (const name of ['nowhere', 'a-file']) {
        const words = script === 'add.ts' ? ['2610.01234'] : [];
        expect(await runScript(script, words, { cwd: folder.directory, env: { CATALOGUE_DIR: name } })).toEqual({
          code: 1,
          stdout: '',
          stderr: `${name} is not a folder (CATALOGUE_DIR says where the entries are)\n`,
        });
      }
    },
  );
});
