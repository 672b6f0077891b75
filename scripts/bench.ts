/** npm run bench: measures search, check and build on synthetic catalogues of several sizes. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchBuild, benchCheck } from '../bench/commands.ts';
import { benchSearch } from '../bench/search.ts';
import { writeSyntheticCatalogue } from '../bench/synthetic.ts';
import { table } from '../bench/table.ts';
import { ownCatalogue } from '../src/catalogue/location.ts';
import { readCatalogue } from '../src/catalogue/read.ts';
import { fail } from './lib/fail.ts';

const USAGE = 'npm run bench -- search|check|build [--sizes 100,1000,10000]';
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = path.join(root, '.tmp', 'bench');

const { what, sizes } = readWords();
const { vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;

const rows: Record<string, string | number>[] = [];
for (const size of sizes) {
  const folder = path.join(scratch, `content-${size}`);
  await writeSyntheticCatalogue(folder, size, vocabulary);
  if (what === 'check') rows.push({ papers: size, ...(await benchCheck(root, folder)) });
  else if (what === 'build') rows.push({ papers: size, ...(await benchBuild(root, folder, path.join('.tmp', 'bench', `dist-${size}`))) });
  else {
    const { catalogue } = await readCatalogue(folder);
    console.log(`## ${size} papers\n\n${await benchSearch(catalogue, path.join(scratch, `search-${size}`))}\n`);
  }
}
if (rows.length > 0) console.log(table(rows));

/** What the command line asks for; a word that is not known is one line and exit code 1. */
function readWords() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        sizes: { type: 'string', default: '100,1000,10000' },
      },
    });
    const [what, ...others] = positionals;
    const sizes = values.sizes.split(',').map(Number);
    if (what === undefined || !['search', 'check', 'build'].includes(what) || others.length > 0) throw new Error('what is to be measured?');
    if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error(`"${values.sizes}" are not numbers of papers`);
    return { what, sizes };
  } catch (error) {
    return fail(`${(error as Error).message} (usage: ${USAGE})`);
  }
}
