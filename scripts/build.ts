/** npm run build: checks the catalogue, builds the site and its search index into dist/. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { catalogueDirectory } from '../src/catalogue/location.ts';
import { buildSearchIndex } from '../src/search/build-index.ts';
import { readArguments } from './lib/arguments.ts';
import { readSoundCatalogue } from './lib/catalogue.ts';
import { summary } from './lib/summary.ts';

readArguments({ usage: 'npm run build', options: {} });
const root = fileURLToPath(new URL('..', import.meta.url));
const output = path.join(root, process.env['OUT_DIR'] ?? 'dist');

console.log('1/3 Checking the catalogue …');
const catalogue = await readSoundCatalogue(catalogueDirectory());
console.log(`    ${summary(catalogue)}.`);

console.log('2/3 Building the pages …');
await build({ root, outDir: output, logLevel: 'warn' });

console.log('3/3 Building the search index …');
const documents = await buildSearchIndex(catalogue, path.join(output, 'pagefind'));
console.log(`    ${documents} documents.`);
console.log(`Built into ${path.relative(process.cwd(), output)}/.`);
