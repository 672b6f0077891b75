/** npm run build: checks the catalogue, builds the site and its search index into dist/. */
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { shareCatalogue } from '../src/catalogue/of-process.ts';
import { catalogueDirectory, displayPath } from '../src/catalogue/location.ts';
import { shareArchiveChecksum } from '../src/data/archive-checksum.ts';
import { shareCodeDigest } from '../src/page-key.ts';
import { readArguments } from './lib/arguments.ts';
import { readSoundCatalogue } from './lib/catalogue.ts';
import { fail } from './lib/fail.ts';
import { codeDigest } from './lib/code-digest.ts';
import { draftOf, outputFolder } from './lib/output-folder.ts';
import { pageCache } from './lib/page-cache.ts';
import { refusal } from './lib/refusal.ts';
import { runStep, type Outcome } from './lib/step.ts';
import { summary } from './lib/summary.ts';
import { takeTurn } from './lib/turn.ts';
import { usageOfProcess, usageSince } from './lib/usage.ts';
import { writeWhole } from './lib/write-file.ts';

const { fresh, usage } = readArguments({
  usage: 'npm run build [-- --fresh] [-- --usage FILE]',
  help: [
    '--fresh       makes every page anew and keeps none for the next build; otherwise pages of which nothing has changed are taken over',
    '--usage FILE  writes what each step took, as JSON: milliseconds, milliseconds of processor time, and bytes of memory at most',
  ].join('\n'),
  options: { fresh: { type: 'boolean', default: false }, usage: { type: 'string' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const output = outputFolder();

console.log('1/2 Checking the catalogue …');
const catalogue = await readSoundCatalogue(catalogueDirectory());
shareCatalogue(Promise.resolve(catalogue));
console.log(`    ${summary(catalogue)}.`);

const checked = usageOfProcess();

await takeTurn(root);
const others = new AbortController();
const steps: Promise<Outcome>[] = [];
const stop = () => {
  others.abort();
  return Promise.allSettled(steps);
};
const draft = draftOf(output, stop);
console.log('2/2 Building the pages, the search index and the files for programs …');
const step = (name: string) => {
  const started = runStep(new URL(`steps/${name}.ts`, import.meta.url), { catalogue, folder: draft.folder }, others.signal);
  steps.push(started);
  return started;
};
const searchIndex = step('search-index');
const dataFiles = step('data-files');
const checksum = dataFiles.then(({ result }) => result!);
// A failure is heard below, whether or not a page has asked by then.
checksum.catch(() => undefined);
shareArchiveChecksum(checksum);
// The folder is new; what the other steps have written already is to stay.
const cache = pageCache(root, output, fresh);
if (!fresh) shareCodeDigest(Promise.resolve(codeDigest(root)));
const pages = build({ root, outDir: draft.folder, cacheDir: cache.folder, logLevel: 'warn', vite: { build: { emptyOutDir: false } } });

try {
  const [search, data] = await Promise.all([searchIndex, dataFiles, pages]);
  const taken = { check: checked, pages: usageSince(checked), search: search.usage, data: data.usage };
  draft.publish();
  cache.complete();
  if (usage !== undefined) await writeWhole({ file: usage, content: JSON.stringify(taken) });
} catch (error) {
  // None may write any more into what is removed.
  await Promise.allSettled([stop(), pages]);
  draft.discard();
  // What the system refuses, space on the disk say, is no mistake of the program.
  const refused = refusal(error);
  if (refused !== undefined) fail(`${displayPath(output)} cannot be built, and is as it was: ${refused}`);
  throw error;
}
console.log(`Built into ${displayPath(output)}/.`);
