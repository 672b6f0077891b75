/** npm run bench: measures search, check or build on synthetic lists of several lengths. */
import path from 'node:path';
import { readArgumentsAndWords, fail } from '../scripts/lib/command.ts';
import { benchBuild } from './build.ts';
import { benchCheck } from './check.ts';
import { benchSearch } from './search.ts';
import { writeSyntheticCatalogue } from './synthetic.ts';

const usage = 'npm run bench -- search|check|build [--sizes 100,1000,10000]';
const { values, words } = readArgumentsAndWords({ usage, options: { sizes: { type: 'string', default: '100,1000,10000' } } });
const benches = { search: benchSearch, check: benchCheck, build: benchBuild };
const bench = Object.hasOwn(benches, words[0] ?? '') ? benches[words[0] as keyof typeof benches] : fail(`What is to be measured? (usage: ${usage})`);
const sizes = values.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) fail(`"${values.sizes}" are not numbers of papers (usage: ${usage})`);

for (const size of sizes) {
  const [catalogue, output] = ['content', 'site'].map((name) => path.join('.tmp', 'bench', `${name}-${size}`)) as [string, string];
  await writeSyntheticCatalogue(catalogue, size);
  console.log(`${size} papers`);
  console.table(await bench(catalogue, output));
}
