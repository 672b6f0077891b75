/** npm run bench: measures search, check and build on synthetic catalogues of several sizes. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchBuild, type Row } from '../bench/build.ts';
import { benchCheck } from '../bench/check.ts';
import { benchPeers, PEERS_NOTE } from '../bench/peers/compare.ts';
import { peers } from '../bench/peers/index.ts';
import { benchSearch } from '../bench/search.ts';
import { writeSyntheticCatalogue } from '../bench/synthetic.ts';
import { table } from '../bench/table.ts';
import { ownCatalogue } from '../src/catalogue/location.ts';
import { readCatalogue } from '../src/catalogue/read.ts';
import { fail } from './lib/fail.ts';

const USAGE = 'npm run bench -- search|check|build [--sizes 100,1000,10000] [--peers [--only starlight,vitepress,eleventy,hugo]]';
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = path.join(root, '.tmp', 'bench');

const { what, sizes, chosen } = readWords();
const { vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;

const rows: Row[] = [];
for (const size of sizes) {
  const folder = path.join(scratch, `content-${size}`);
  await writeSyntheticCatalogue(folder, size, vocabulary);
  if (what === 'check') rows.push({ papers: size, ...(await benchCheck(root, folder)) });
  else if (chosen !== undefined) rows.push(...(await benchPeers(root, (await readCatalogue(folder)).catalogue, folder, scratch, chosen)));
  else if (what === 'build') rows.push(...(await benchBuild(root, folder, scratch)));
  else {
    const { catalogue } = await readCatalogue(folder);
    console.log(`## ${size} papers\n\n${await benchSearch(catalogue, path.join(scratch, `search-${size}`))}\n`);
  }
}
if (rows.length > 0) console.log(table(rows));
if (chosen !== undefined) console.log(`\n${PEERS_NOTE}`);

/** What the command line asks for; a word that is not known is one line and exit code 1. */
function readWords() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        sizes: { type: 'string', default: '100,1000,10000' },
        peers: { type: 'boolean', default: false },
        only: { type: 'string' },
      },
    });
    const [what, ...others] = positionals;
    const sizes = values.sizes.split(',').map(Number);
    if (what === undefined || !['search', 'check', 'build'].includes(what) || others.length > 0) throw new Error('what is to be measured?');
    if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error(`"${values.sizes}" are not numbers of papers`);
    if (values.peers && what !== 'build') throw new Error('--peers compares builds only');
    if (values.only !== undefined && !values.peers) throw new Error('--only chooses among --peers');
    return { what, sizes, chosen: values.peers ? choosePeers(values.only) : undefined };
  } catch (error) {
    return fail(`${(error as Error).message} (usage: ${USAGE})`);
  }
}

/** The peers of these names, in any case; all of them where none is named. */
function choosePeers(only: string | undefined) {
  if (only === undefined) return peers;
  const names = only.toLowerCase().split(',');
  const unknown = names.find((name) => !peers.some((peer) => peer.name.toLowerCase() === name));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${peers.map(({ name }) => name.toLowerCase()).join(', ')}`);
  return peers.filter(({ name }) => names.includes(name.toLowerCase()));
}
