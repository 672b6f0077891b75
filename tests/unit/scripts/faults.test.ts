import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedParts } from '../../../src/readme/generated.ts';
import { check, paper, projectRoot, runScript, smallCatalogue, temporaryCatalogue, temporaryFolder, type Files } from '../helpers.ts';
import { localServices, recorded } from '../intake/service.ts';
import { web } from '../links/server.ts';
import { contentOf, hasTemporary, killedWhen, noFileBeyond, runUnder, withoutPrivilege } from './faults.ts';

/** The files that hold a generated part, with nothing in it. */
const empty: Files = Object.fromEntries(generatedParts.map(({ file, begin, end }) => [file, `${begin}\n${end}\n`]));
const small = { CATALOGUE_DIR: smallCatalogue };
const readme = ['--into', '.'];
const bib = '@article{a, title={One}, author={Ada Lovelace}, year={2024}, url={https://example.org/one}}\n';
const oneLine = (message: string) => new RegExp(`^[^\\n]*${message}[^\\n]*\\n$`);
const isPosix = process.platform !== 'win32';

/** What a command left that is no temporary file, which no reader of the folder sees. */
const lasting = (folder: string) =>
  Object.fromEntries(Object.entries(contentOf(folder)).filter(([name]) => !/(?:^|[/\\])\.[^/\\]+\.tmp$/.test(name)));

describe('killed while it writes, a command leaves the old file or the new one', () => {
  test('npm run readme', async () => {
    await using fresh = await temporaryFolder(empty);
    await runScript('readme.ts', readme, { cwd: fresh.directory, env: small });
    const after = contentOf(fresh.directory);
    for (let round = 0; round < 4; round++) {
      await using folder = await temporaryFolder(empty);
      await killedWhen(() => hasTemporary(folder.directory), 'readme.ts', readme, folder.directory, small);
      for (const [name, text] of Object.entries(lasting(folder.directory))) expect([empty[name], after[name]]).toContain(text);
    }
  });

  test.for(['add.ts', 'from-issue.ts'])('%s', async (script) => {
    await using services = await localServices((service) => (service === 'arxiv' ? { body: recorded('arxiv-paper.xml') } : undefined));
    await using issue = await temporaryFolder({ 'issue.md': recorded('issue-paper.md') });
    const words = script === 'add.ts' ? ['2610.01234'] : [path.join(issue.directory, 'issue.md')];
    for (let round = 0; round < 3; round++) {
      await using catalogue = await temporaryCatalogue({ 'papers/': '' });
      const papers = path.join(catalogue.directory, 'papers');
      await killedWhen(() => hasTemporary(papers), script, words, catalogue.directory, { CATALOGUE_DIR: '.', ...services.env });
      // Whole or not there, the list can be checked, and the command run again.
      expect((await check(catalogue.directory)).code).toBe(0);
      await runScript(script, words, { cwd: catalogue.directory, env: { CATALOGUE_DIR: '.', ...services.env } });
      expect(Object.keys(lasting(papers))).toEqual(['leandit.yaml']);
    }
  });

  test('npm run links', async () => {
    await using net = await web({ 'example.org/a': 200 });
    const old = '{}\n';
    for (let round = 0; round < 3; round++) {
      await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper(), '.cache/links.json': old });
      const cache = path.join(catalogue.directory, '.cache');
      const words = ['--pause', '0', '--cache', '.cache/links.json'];
      await killedWhen(() => hasTemporary(cache), 'links.ts', words, catalogue.directory, { CATALOGUE_DIR: '.', LINKS_SERVER: net.server });
      const text = lasting(cache)['links.json']!;
      if (text !== old) expect(Object.keys(JSON.parse(text) as object)).toEqual(['https://example.org/a']);
    }
  });
});

describe('a build that does not come to its end leaves the site before it whole', () => {
  const site: Files = { 'site/index.html': 'old', 'site/papers/a/index.html': 'old' };

  test.for([
    ['when it begins to write', 'SIGKILL', (folder: string) => hasTemporary(folder)],
    ['while its steps write', 'SIGKILL', (folder: string) => existsSync(path.join(folder, '.site.new.tmp', 'papers.json'))],
    ['by whoever waits', 'SIGTERM', (_: string, said: string) => said.includes('2/2')],
  ] as const)('killed %s (%s)', { timeout: 120_000 }, async ([, signal, seen]) => {
    await using folder = await temporaryFolder(site);
    const output = path.join(folder.directory, 'site');
    const before = contentOf(output);
    const ended = await killedWhen((said) => seen(folder.directory, said), 'build.ts', [], projectRoot, { ...small, OUT_DIR: output }, signal);
    expect(ended).toBe(signal === 'SIGTERM' ? 143 : 'SIGKILL');
    expect(contentOf(output)).toEqual(before);
    if (signal === 'SIGTERM') expect(await readdir(folder.directory)).toEqual(['site']);
  });

  test('what a killed build left behind is taken up, and goes', { timeout: 120_000 }, async () => {
    // Killed between its two steps: the old site has been set aside, the new one is not in its place.
    await using folder = await temporaryFolder({ '.site.old.tmp/index.html': 'old', '.site.new.tmp/index.html': 'new' });
    const output = path.join(folder.directory, 'site');
    const full = await runUnder(noFileBeyond(1), 'build.ts', [], projectRoot, { ...small, OUT_DIR: output });
    expect(full.stderr).toContain('site cannot be built, and is as it was: ');
    expect(full.stderr).not.toContain('    at ');
    expect(full.code).toBe(1);
    expect(await readdir(folder.directory)).toEqual(['site']);
    expect(contentOf(output)).toEqual({ 'index.html': 'old' });
    expect(await runScript('build.ts', [], { env: { ...small, OUT_DIR: output } })).toMatchObject({ code: 0, stderr: '' });
    expect(await readdir(folder.directory)).toEqual(['site']);
    expect(contentOf(output)['index.html']).toContain('<!DOCTYPE html>');
  });

  test('where no site can be built, or something else stands, that is one line', async () => {
    await using folder = await temporaryFolder({ file: 'mine', 'letters/one.txt': 'mine' });
    const before = contentOf(folder.directory);
    for (const [name, message] of [
      ['file', 'is not a folder \\(OUT_DIR says'],
      ['file/site', 'cannot be made \\(OUT_DIR says'],
      ['letters', 'holds other things than a built site'],
      ['.', 'holds other things than a built site'],
    ] as const) {
      const { code, stderr } = await runScript('build.ts', [], { env: { ...small, OUT_DIR: path.join(folder.directory, name) } });
      expect(stderr, name).toMatch(oneLine(message));
      expect(code).toBe(1);
    }
    expect(contentOf(folder.directory)).toEqual(before);
  });
});

describe.skipIf(!isPosix)('a full disk is one line, and leaves what was there and nothing else (no such limit on Windows)', () => {
  test('npm run readme', async () => {
    await using folder = await temporaryFolder(empty);
    const { code, stdout, stderr } = await runUnder(noFileBeyond(1), 'readme.ts', readme, folder.directory, small);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: 'README.md cannot be written (EFBIG)\n' });
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
    const { code, stderr } = await runUnder(['sh', '-c', 'exec "$@" > /dev/full', 'sh'], script, words, smallCatalogue, { CATALOGUE_DIR: '.' });
    expect(stderr).toBe('What the command says cannot be written (ENOSPC)\n');
    expect(code).toBe(1);
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
    for (const { code, stderr } of [closed, locked]) {
      expect(stderr).toBe('README.md cannot be written (EACCES)\n');
      expect(code).toBe(1);
    }
    expect(contentOf(folder.directory)).toEqual(empty);
  });

  test('a site is not built into a folder that cannot be written', async () => {
    await using folder = await temporaryFolder({ 'closed/': '' });
    await chmod(path.join(folder.directory, 'closed'), 0o500);
    const { code, stderr } = await run('build.ts', [], projectRoot, { ...small, OUT_DIR: path.join(folder.directory, 'closed/site') });
    expect(stderr).toMatch(oneLine('closed/site cannot be made \\(OUT_DIR says where the site is built\\) \\(EACCES\\)'));
    expect(code).toBe(1);
    expect(await readdir(path.join(folder.directory, 'closed'))).toEqual([]);
  });
});

describe('what is no file, or is gone when it is read', () => {
  test.skipIf(!isPosix)('a pipe and a link to a device are problems, and nobody waits for them', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/': '' });
    execFileSync('mkfifo', [path.join(catalogue.directory, 'papers/a.yaml')]);
    await symlink('/dev/zero', path.join(catalogue.directory, 'papers/b.yaml'));
    const { code, stderr } = await check(catalogue.directory);
    expect(stderr).toBe(
      'papers/a.yaml:1:1  is a pipe or a device (expected a file)\npapers/b.yaml:1:1  is a pipe or a device (expected a file)\n\n2 problems in 2 files.\n',
    );
    expect(code).toBe(1);
  });

  test.skipIf(!isPosix).for(['vocabulary/tasks.yaml', 'rejected.yaml', 'papers/a.yaml'])('%s is gone (a link that leads nowhere)', async (file) => {
    await using catalogue = await temporaryFolder({ 'vocabulary/': '', 'papers/': '' });
    await symlink('nowhere.yaml', path.join(catalogue.directory, file));
    const { code, stderr } = await check(catalogue.directory);
    expect(stderr).toContain(`${file}:1:1  cannot be read (ENOENT)\n`);
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
      const { code, stderr } = await runScript(script, words, { cwd: folder.directory, env: small });
      expect(stderr).toBe('folder cannot be read (EISDIR)\n');
      expect(code).toBe(1);
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

  test.for(['build.ts', 'readme.ts', 'add.ts', 'links.ts', 'changes.ts', 'watch.ts'])(
    '%s: a catalogue that is not there, or is a file, is one line',
    async (script) => {
      await using folder = await temporaryFolder({ 'a-file': '' });
      for (const name of ['nowhere', 'a-file']) {
        const { code, stderr } = await runScript(script, script === 'add.ts' ? ['2610.01234'] : [], {
          cwd: folder.directory,
          env: { CATALOGUE_DIR: name },
        });
        expect(stderr).toBe(`${name} is not a folder (CATALOGUE_DIR says where the entries are)\n`);
        expect(code).toBe(1);
      }
    },
  );
});
