/** npm run build: checks the catalogue, builds the site and its search index into dist/. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { catalogueDirectory, displayPath } from '../src/catalogue/location.ts';
import { buildSearchIndex } from '../src/search/build-index.ts';
import { readArguments } from './lib/arguments.ts';
import { readSoundCatalogue } from './lib/catalogue.ts';
import { fail } from './lib/fail.ts';
import { draftOf, outputFolder } from './lib/output-folder.ts';
import { refusal } from './lib/refusal.ts';
import { summary } from './lib/summary.ts';

readArguments({ usage: 'npm run build', options: {} });
const root = fileURLToPath(new URL('..', import.meta.url));
const output = outputFolder();

console.log('1/3 Checking the catalogue …');
const catalogue = await readSoundCatalogue(catalogueDirectory());
console.log(`    ${summary(catalogue)}.`);

const draft = draftOf(output);
try {
  console.log('2/3 Building the pages …');
  await build({ root, outDir: draft.folder, logLevel: 'warn' });

  console.log('3/3 Building the search index …');
  const documents = await buildSearchIndex(catalogue, path.join(draft.folder, 'pagefind'));
  console.log(`    ${documents} documents.`);
  draft.publish();
} catch (error) {
  draft.discard();
  // What the system refuses, space on the disk say, is no mistake of the program.
  const refused = refusal(error);
  if (refused !== undefined) fail(`${displayPath(output)} cannot be built, and is as it was: ${refused}`);
  throw error;
}
console.log(`Built into ${displayPath(output)}/.`);
