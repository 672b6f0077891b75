import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { peers } from '../../../../bench/peers/index.ts';
import { installPeer } from '../../../../bench/peers/install.ts';
import { peerPages } from '../../../../bench/peers/paper-markdown.ts';
import { frontMatter, writeProject, type Peer } from '../../../../bench/peers/peer.ts';
import { catalogueOf, makePaper } from '../../entries.ts';
import { runScript, temporaryFolder } from '../../helpers.ts';

const title = 'A {{ 7*7 }} <script>hit()</script> `tick` | $x$ "quoted": # no';
const pages = peerPages(catalogueOf([makePaper('nasty', { title, summary: '2024-04-01' })]));

describe.for(peers.map((peer) => [peer.name, peer] as const))('%s', ([, peer]) => {
  test('has a page of its own for a paper, with its title and all of its text', () => {
    const files = new Map(peer.filesOf(pages));
    const [file, ...others] = [...files.keys()].filter((name) => /papers\/nasty(?:\/index)?\.md$/.test(name));
    expect(others).toEqual([]);
    const [, above, below] = files.get(file!)!.split(/^---$/m);
    expect(parse(above!)).toMatchObject({ description: '2024-04-01' });
    expect(below).toContain(pages[0]!.body);
    // VitePress takes the title from the heading.
    if (peer.name === 'VitePress') expect(below).toMatch(/^# A /m);
    else expect(parse(above!)).toMatchObject({ title });
  });

  test('lists its papers on one page', () => {
    const lists = [...peer.filesOf(pages)].filter(([, content]) => content.includes('](/papers/nasty/)'));
    expect(lists).toHaveLength(1);
  });

  test('is pinned to exact versions', () => {
    for (const version of Object.values(peer.packages)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

test('what stands above a page is text for every reader of YAML', () => {
  expect(frontMatter({ title: 'yes', description: '2024-01-01' })).toBe('---\ntitle: "yes"\ndescription: "2024-01-01"\n---\n\n');
});

const noPackages: Peer = { name: 'None', packages: {}, filesOf: () => [['content/a.md', 'a']], commands: [], output: 'public' };

test('a project is written anew, without what an earlier build left', async () => {
  await using folder = await temporaryFolder({ 'site/.cache/old': 'old' });
  const site = path.join(folder.directory, 'site');
  await writeProject(noPackages, pages, site);
  expect(existsSync(path.join(site, '.cache'))).toBe(false);
  expect(await readFile(path.join(site, 'content/a.md'), 'utf8')).toBe('a');
  expect(JSON.parse(await readFile(path.join(site, 'package.json'), 'utf8'))).toMatchObject({ private: true });
});

describe('installing', () => {
  // No registry has to answer: there is nothing to install, or a name that npm refuses.
  const refused: Peer = { ...noPackages, packages: { 'no such name': '1.0.0' } };

  test('leaves a folder with the same packages as it is', async () => {
    await using folder = await temporaryFolder();
    const peer = path.join(folder.directory, 'none');
    await installPeer(noPackages, peer);
    await folder.write({ 'none/kept': 'kept' });
    await installPeer(noPackages, peer);
    expect(existsSync(path.join(peer, 'kept'))).toBe(true);
    await installPeer({ ...noPackages, packages: { kept: `file:${folder.directory}/none` } }, path.join(folder.directory, 'other'));
    expect(existsSync(path.join(folder.directory, 'other/node_modules/kept'))).toBe(true);
  });

  test('that fails is one line, and leaves nothing that a later run would trust', async () => {
    await using folder = await temporaryFolder({ 'old/package.json': '{}' });
    for (const name of ['new', 'old']) {
      await expect(installPeer(refused, path.join(folder.directory, name))).rejects.toThrow(
        /^npm cannot install no such name@1\.0\.0: npm error .+$/,
      );
      expect(existsSync(path.join(folder.directory, `${name}.draft`))).toBe(false);
    }
    expect(existsSync(path.join(folder.directory, 'new'))).toBe(false);
    expect(await readFile(path.join(folder.directory, 'old/package.json'), 'utf8')).toBe('{}');
  });
});

test.for([
  [['search', '--peers'], '--peers compares builds only'],
  [['check', '--peers'], '--peers compares builds only'],
  [['build', '--only', 'hugo'], '--only chooses among --peers'],
  [['build', '--peers', '--only', 'hugo,jekyll'], '"jekyll" is none of starlight, vitepress, eleventy, hugo'],
] as const)('npm run bench -- %j is refused', async ([words, message]) => {
  const { code, stdout, stderr } = await runScript('bench.ts', words);
  expect({ code, stdout, line: stderr.split(' (usage: ')[0] }).toEqual({ code: 1, stdout: '', line: message });
});
