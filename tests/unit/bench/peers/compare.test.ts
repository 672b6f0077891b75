import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { benchPeer } from '../../../../bench/peers/compare.ts';
import { peerPages } from '../../../../bench/peers/paper-markdown.ts';
import type { Peer } from '../../../../bench/peers/peer.ts';
import type { TreeRun } from '../../../../bench/process-tree.ts';
import { catalogueOf, makePaper } from '../../entries.ts';
import { temporaryFolder } from '../../helpers.ts';

const pages = peerPages(catalogueOf([makePaper('a'), makePaper('b')]));
const ours: TreeRun = { time: 1, cpu: 1, memory: 1, failure: undefined, said: '' };

/** A generator that needs nothing from a registry: it copies its pages. */
const copy: Peer = {
  name: 'Copy',
  packages: {},
  // A program that answers to "version", as Hugo does.
  system: { command: 'git', packageName: 'git' },
  filesOf: (given) => given.map(({ slug, body }) => [`content/${slug}.md`, body]),
  commands: [['node', '-e', 'fs.cpSync("content", "public", { recursive: true })']],
  output: 'public',
};

let said: MockInstance<typeof console.error>;
beforeEach(() => (said = vi.spyOn(console, 'error').mockImplementation(() => undefined)));
afterEach(() => said.mockRestore());
const lines = () => said.mock.calls.map(([line]) => String(line));

test('a peer is a row with its version and what it wrote', async () => {
  await using folder = await temporaryFolder();
  const row = await benchPeer(copy, pages, path.join(folder.directory, 'copy'), ours);
  expect(row).toMatchObject({ papers: 2, generator: expect.stringMatching(/^Copy \d+\.\d+\.\d+$/) as string, files: '2' });
  expect(Number(row['times ours'])).toBeGreaterThan(1);
  expect(Number(row['time (s)'])).toBeGreaterThan(0);
});

test('a peer that fails is a row with the reason and what it used, and its later commands are not run', async () => {
  await using folder = await temporaryFolder();
  const failing: Peer = { ...copy, commands: [['node', '-e', 'console.error("no memory"); process.abort()'], ...copy.commands] };
  const row = await benchPeer(failing, pages, path.join(folder.directory, 'copy'), ours);
  expect(row).toMatchObject({
    generator: expect.stringMatching(/^Copy .+: aborted, most likely out of memory$/) as string,
    'output (MB)': '-',
    files: '-',
  });
  expect(Number(row['time (s)'])).toBeGreaterThan(0);
  expect(lines().join('\n')).toMatch(/failed at 2 papers \(aborted, most likely out of memory\):\nno memory/);
});

test('a peer that cannot be installed is one line and an empty row', async () => {
  await using folder = await temporaryFolder();
  const row = await benchPeer({ ...copy, packages: { 'no such name': '1.0.0' } }, pages, path.join(folder.directory, 'copy'), ours);
  expect(row).toMatchObject({ papers: 2, generator: 'Copy: left out', 'time (s)': '-', files: '-' });
  expect(lines()).toEqual([expect.stringMatching(/^Copy is left out: npm cannot install no such name@1\.0\.0: .+$/)]);
});
