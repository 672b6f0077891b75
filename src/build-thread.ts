import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Catalogue } from './catalogue/entry.ts';
import { archiveOf, sha256 } from './export/files.ts';
import { buildSearchIndex } from './features/search/build-index.ts';
import { catalogueDirectory, missingCatalogue } from './read/location.ts';
import { readCatalogue } from './read/read.ts';
import { problemsReport } from './report.ts';
import { siteFiles } from './site-files.ts';

/*
 * The thread that does all of a build that is no page, while Astro makes the pages: it checks the entries, and makes the
 * search index and every other file. It says, one after the other, what it found (`Checked`), the checksum of the archive, and
 * that all is written; between these it is told the folder to write into.
 */

/** What stands in the catalogue, or why it is refused. */
export type Checked = { catalogue: Catalogue } | { refused: string };

async function check(): Promise<Checked> {
  const directory = catalogueDirectory();
  const missing = missingCatalogue(directory);
  if (missing !== undefined) return { refused: missing };
  const { catalogue, problems, warnings } = await readCatalogue(directory);
  return problems.length > 0 ? { refused: problemsReport(problems, warnings) } : { catalogue };
}

const port = parentPort!;
const told = once(port, 'message') as Promise<[folder: string]>;
const checked = await check();
port.postMessage(checked);
if ('catalogue' in checked) {
  const { catalogue } = checked;
  port.postMessage(sha256(archiveOf(catalogue)));
  const writeSearchIndex = await buildSearchIndex(catalogue);
  const files = siteFiles(catalogue).map(async (file) => ({ name: file.path, content: await file.content() }));
  const [folder] = await told;
  const made = (await Promise.all(files)).map(({ name, content }) => ({ target: path.join(folder, name), content }));
  for (const parent of new Set(made.map(({ target }) => path.dirname(target)))) mkdirSync(parent, { recursive: true });
  // Written without waiting for each, small files take a sixth of the processor time.
  for (const { target, content } of made) writeFileSync(target, content);
  await writeSearchIndex(path.join(folder, 'pagefind'));
  port.postMessage('written');
}
