import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { paper, projectRoot, runAstro, smallCatalogue, temporaryCatalogue, temporaryFolder, type Files } from '../helpers.ts';
import { contentOf } from '../scripts/faults.ts';

/*
 * All that runs Astro stands in this file, whose tests run one after the other: two at once would share the folder in which
 * Astro keeps what it knows of the content.
 */

const LONG = 120_000;
const site: Files = { 'site/index.html': 'old', 'site/papers/a/index.html': 'old' };

const build = (catalogue: string, output: string) => runAstro(['build'], { env: { CATALOGUE_DIR: catalogue, OUT_DIR: output } });

async function built(catalogue: string, output: string): Promise<Record<string, string>> {
  expect(await build(catalogue, output)).toMatchObject({ code: 0, stderr: '' });
  return contentOf(output);
}

/** The files that are not the same in both; their whole texts would say less. */
const differences = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  Object.keys({ ...a, ...b }).filter((file) => a[file] !== b[file]);

describe('a build that is refused says why in plain lines, and leaves what was there', () => {
  test('a catalogue with problems', { timeout: LONG }, async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper({ added: 'soon' }), 'papers/b.yaml': paper({ released: 'late' }) });
    await using folder = await temporaryFolder(site);
    const before = contentOf(folder.directory);
    const { code, stderr } = await build(catalogue.directory, path.join(folder.directory, 'site'));
    expect(stderr).toContain('a.yaml:7:8  added  "soon" is not a date (expected YYYY-MM-DD)');
    expect(stderr).toMatch(/\n\n2 problems in 2 files\.\n$/);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(1);
    expect(contentOf(folder.directory)).toEqual(before);
  });

  test('a catalogue that is not there, or is a file', { timeout: LONG }, async () => {
    await using folder = await temporaryFolder({ 'a-file': '', ...site });
    const before = contentOf(folder.directory);
    for (const name of ['nowhere', 'a-file']) {
      const { code, stderr } = await build(path.join(folder.directory, name), path.join(folder.directory, 'site'));
      expect(stderr).toMatch(new RegExp(`^[^\\n]*${name} is not a folder \\(CATALOGUE_DIR says where the entries are\\)\\n$`));
      expect(code).toBe(1);
    }
    expect(contentOf(folder.directory)).toEqual(before);
  });

  test('a folder that is no site, or cannot be made', { timeout: LONG }, async () => {
    await using folder = await temporaryFolder({ file: 'mine', 'letters/one.txt': 'mine' });
    const before = contentOf(folder.directory);
    for (const [name, message] of [
      ['file', 'is not a folder \\(OUT_DIR says where the site is built\\)'],
      ['file/site', 'cannot be made \\(OUT_DIR says where the site is built\\) \\(\\w+\\)'],
      ['letters', 'holds other things than a built site; remove it, or name another folder in OUT_DIR'],
      ['.', 'holds other things than a built site; remove it, or name another folder in OUT_DIR'],
    ] as const) {
      const { code, stderr } = await build(smallCatalogue, path.join(folder.directory, name));
      expect(stderr, name).toMatch(new RegExp(`^[^\\n]*${message}\\n$`));
      expect(code).toBe(1);
    }
    expect(contentOf(folder.directory)).toEqual(before);
  });

  test('nothing is served before the first build', { timeout: LONG }, async () => {
    const { code, stderr } = await runAstro(['preview', '--ignore-lock'], { env: { OUT_DIR: '.tmp/no-build-was-ever-here' } });
    expect(stderr).toBe('There is no built site yet: run "npm run build" first, or "npm start", which does both.\n');
    expect(code).toBe(1);
  });
});

describe('a build', () => {
  test('is the same each time, whatever was built in between, and whatever was left by one that was killed', { timeout: 4 * LONG }, async () => {
    await using folder = await temporaryFolder();
    const output = path.join(folder.directory, 'site');
    const first = await built(smallCatalogue, output);
    expect(first['index.html']).toContain('<!DOCTYPE html>');
    for (const file of ['papers.json', 'catalogue.zip', 'cards/papers/sparse-one.png', 'pagefind/pagefind.js', 'sitemap-index.xml'])
      expect(Object.keys(first)).toContain(file);

    // The same entries by name with other bodies and titles, of which nothing may be taken for those of the first.
    await using other = await temporaryFolder();
    await cp(smallCatalogue, other.directory, { recursive: true });
    await other.write({
      'guides/what-it-is.mdx': '---\ntitle: Another guide\nsummary: What it says.\norder: 1\nupdated: "2026-11-25"\n---\nAnother body.\n',
    });
    const second = await built(other.directory, path.join(folder.directory, 'other'));
    expect(second['guides/what-it-is/index.html']).toContain('Another body.');
    expect(differences(first, await built(smallCatalogue, output))).toEqual([]);

    // Killed while it makes pages, or when these are there and the rest is not.
    const making = path.join(projectRoot, '.astro', `site${output.replaceAll(/\W+/g, '-')}`);
    for (const file of ['_astro', 'sitemap-index.xml']) {
      await killedWhen(() => existsSync(path.join(making, file)), output);
      expect(differences(first, contentOf(output))).toEqual([]);
    }
    expect(differences(first, await built(smallCatalogue, output))).toEqual([]);
    expect(existsSync(making)).toBe(false);
    expect((await readdir(folder.directory)).toSorted()).toEqual(['other', 'site']);
  });

  test('makes cards of the same bytes: titles without a letter that can be drawn, and guides of one title', { timeout: LONG }, async () => {
    const guide = '---\ntitle: One title\nsummary: What it says.\norder: 1\nupdated: "2026-11-25"\n---\nA body.\n';
    await using catalogue = await temporaryCatalogue({
      'papers/a.yaml': paper({ title: '"𐎀𐎁"' }),
      'papers/b.yaml': paper({ title: '"𐎂𐎃"' }),
      'guides/a.mdx': guide,
      'guides/b.mdx': guide,
    });
    await using folder = await temporaryFolder();
    const files = await built(catalogue.directory, path.join(folder.directory, 'site'));
    expect(files['cards/papers/a.png']).toBe(files['cards/papers/b.png']);
    expect(files['cards/guides/a.png']).toBe(files['cards/guides/b.png']);
    expect(files['cards/guides/a.png']).toContain('PNG');
  });

  /** A folder on another disk than the project; undefined where none is known. */
  const elsewhere = ['/dev/shm', tmpdir()].find((folder) => existsSync(folder) && statSync(folder).dev !== statSync(projectRoot).dev);

  test.skipIf(elsewhere === undefined)('works on another disk than the project', { timeout: LONG }, async () => {
    await using folder = await temporaryFolder(site, elsewhere);
    const files = await built(smallCatalogue, path.join(folder.directory, 'site'));
    expect(files['index.html']).toContain('<!DOCTYPE html>');
    expect(Object.keys(files)).toContain('papers.json');
    expect(Object.keys(files)).not.toContain('papers/a/index.html');
  });
});

/** Starts a build of the small catalogue and kills it, with all that it started, as soon as something is seen. */
async function killedWhen(seen: () => boolean, output: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: projectRoot,
    env: { ...process.env, CATALOGUE_DIR: smallCatalogue, OUT_DIR: output, NODE_OPTIONS: undefined },
    stdio: 'ignore',
  });
  const ended = once(child, 'close');
  while (child.exitCode === null && !seen()) await wait(5);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

/** Starts the development server for a catalogue; it ends with the scope. */
async function startDev(directory: string): Promise<AsyncDisposable & { get: (path: string) => Promise<Response>; said: () => string }> {
  const server: ChildProcess = fork(fileURLToPath(new URL('start-dev.ts', import.meta.url)), {
    env: { ...process.env, CATALOGUE_DIR: directory, NODE_ENV: 'development', VITEST: undefined, TEST: undefined },
    silent: true,
  });
  let said = '';
  for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(server, 'exit');
  const [port] = (await Promise.race([once(server, 'message'), ended.then(() => Promise.reject(new Error(`the server ended: ${said}`)))])) as [
    number,
  ];
  return {
    get: (place) => fetch(`http://localhost:${port}${place}`),
    said: () => said,
    [Symbol.asyncDispose]: async () => {
      server.kill('SIGKILL');
      await ended;
    },
  };
}

const PATIENCE = 30_000;

/** The heading of a page, whatever attributes its elements have. */
const heading = (title: string) => new RegExp(`<h1[^>]*>\\s*(?:<[^>]+>\\s*)*${title}`);

test('a paper that is edited, added, broken or removed is so on the next look at the development server', { timeout: 180_000 }, async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a-1.yaml': paper({ title: 'The first title of SLUG' }) });
  await using server = await startDev(catalogue.directory);
  const textOf = async (place: string) => (await server.get(place)).text();
  const statusOf = async (place: string) => (await server.get(place)).status;
  expect(await textOf('/papers/a-1/')).toMatch(heading('The first title of a-1'));
  expect((await server.get('/cards/papers/a-1.png')).headers.get('content-type')).toBe('image/png');

  await catalogue.write({ 'papers/a-1.yaml': paper({ title: 'Another title of SLUG' }) });
  await expect.poll(() => textOf('/papers/a-1/'), { timeout: PATIENCE }).toMatch(heading('Another title of a-1'));
  expect(await textOf('/papers.json')).toContain('Another title of a-1');

  await catalogue.write({ 'papers/a-2.yaml': paper({ title: 'One more paper' }) });
  await expect.poll(() => statusOf('/papers/a-2/'), { timeout: PATIENCE }).toBe(200);
  expect(await textOf('/papers/')).toContain('One more paper');

  await catalogue.write({ 'papers/a-2.yaml': paper({ title: 'One more paper', added: 'soon' }) });
  await expect.poll(() => statusOf('/papers/a-2/'), { timeout: PATIENCE }).toBe(404);
  expect(server.said()).toContain('a-2.yaml:7:8  added  "soon" is not a date (expected YYYY-MM-DD)');

  await rm(path.join(catalogue.directory, 'papers/a-1.yaml'));
  await expect.poll(() => statusOf('/papers/a-1/'), { timeout: PATIENCE }).toBe(404);
});
