import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../../src/catalogue/entry.ts';
import { sizeOf, type Row } from '../build.ts';
import { runTree, type TreeRun } from '../process-tree.ts';
import { cell, megabytes, seconds } from '../table.ts';
import { installPeer } from './install.ts';
import { peerPages, type PeerPage } from './paper-markdown.ts';
import { writeProject, type Peer } from './peer.ts';

/** Memory that Node may use for a peer, in MB: its own bound is too low for ten thousand pages of some of them. */
const PEER_HEAP = 8192;

/** What has to be known beside the rows. */
export const PEERS_NOTE = `The same papers by every generator, each built once from nothing. The others do less: one page a paper and one list; no
charts, citations, data files, feeds, cards, filters or pages of terms. Node may use ${PEER_HEAP} MB for each of them.
Processor time and memory are those of a build and all that it starts; where others use the machine, compare processor time.`;

/**
 * What it takes to build a catalogue by our own build and by other generators, as rows of a table.
 * @param folder of the catalogue.
 * @param scratch a folder for what is installed and built.
 */
export async function benchPeers(root: string, catalogue: Catalogue, folder: string, scratch: string, peers: readonly Peer[]): Promise<Row[]> {
  const papers = catalogue.papers.length;
  const output = path.join(scratch, `dist-${papers}`);
  await rm(output, { recursive: true, force: true });
  const environment = { CATALOGUE_DIR: folder, OUT_DIR: path.relative(root, output) };
  const ours = await runTree([process.execPath, path.join('scripts', 'build.ts'), '--fresh'], root, environment);
  const against = ours.failure === undefined ? ours : undefined;
  const rows = [await rowOf({ papers, generator: 'this site' }, ours, output, against)];
  const pages = peerPages(catalogue);
  for (const peer of peers) rows.push(await benchPeer(peer, pages, path.join(scratch, 'peers', peer.name.toLowerCase()), against));
  return rows;
}

/**
 * Installs a peer into a folder, where need be, and builds these pages by it. What cannot be done is said, and is a row as well.
 * @param ours the build that it is compared with.
 */
export async function benchPeer(peer: Peer, pages: readonly PeerPage[], folder: string, ours: TreeRun | undefined): Promise<Row> {
  const papers = pages.length;
  let version: string;
  try {
    version = await installPeer(peer, folder);
  } catch (error) {
    console.error(`${peer.name} is left out: ${(error as Error).message}`);
    return { papers, generator: `${peer.name}: left out`, ...figures(undefined, undefined, undefined) };
  }
  const site = path.join(folder, 'site');
  await writeProject(peer, pages, site);
  const run = await buildPeer(peer, folder, site);
  return rowOf({ papers, generator: `${peer.name} ${version}` }, run, path.join(site, peer.output), ours);
}

/** Runs the commands of a peer one after another, up to the first that fails, and adds up what they took. */
async function buildPeer(peer: Peer, folder: string, site: string): Promise<TreeRun> {
  const environment = {
    PATH: [path.join(folder, 'node_modules', '.bin'), path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
    NODE_OPTIONS: `--max-old-space-size=${PEER_HEAP}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  let all: TreeRun | undefined;
  for (const command of peer.commands) {
    const run = await runTree(command, site, environment);
    all = all === undefined ? run : added(all, run);
    if (run.failure !== undefined) break;
  }
  return all!;
}

const added = (a: TreeRun, b: TreeRun): TreeRun => ({
  time: a.time + b.time,
  cpu: a.cpu === undefined || b.cpu === undefined ? undefined : a.cpu + b.cpu,
  memory: a.memory === undefined || b.memory === undefined ? undefined : Math.max(a.memory, b.memory),
  failure: b.failure,
  said: a.said + b.said,
});

async function rowOf(head: { papers: number; generator: string }, run: TreeRun, output: string, ours: TreeRun | undefined): Promise<Row> {
  // The table comes last, after an hour maybe.
  console.error(`${head.generator}, ${head.papers} papers: ${seconds(run.time)} s, processor ${cell(run.cpu, seconds)} s`);
  if (run.failure === undefined) return { ...head, ...figures(run, ours, await sizeOf(output)) };
  console.error(`${head.generator} failed at ${head.papers} papers (${run.failure}):\n${run.said.slice(-2000).trim()}\n`);
  return { ...head, generator: `${head.generator}: ${run.failure}`, ...figures(run, undefined, undefined) };
}

/** The cells of a row. */
function figures(run: TreeRun | undefined, ours: TreeRun | undefined, size: { bytes: number; files: number } | undefined): Row {
  const ratio = (key: 'time' | 'cpu') =>
    cell(run?.[key] === undefined || ours?.[key] === undefined ? undefined : run[key] / ours[key], (value) => value.toFixed(2));
  return {
    'time (s)': cell(run?.time, seconds),
    'times ours': ratio('time'),
    'processor (s)': cell(run?.cpu, seconds),
    'processor, times ours': ratio('cpu'),
    'memory (MB)': cell(run?.memory, megabytes),
    'output (MB)': cell(size?.bytes, megabytes),
    files: cell(size?.files, String),
  };
}
