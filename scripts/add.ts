/** npm run add: writes the file of a new paper from what its identifier, address or BibTeX tells. */
import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { catalogueDirectory, displayPath } from '../src/catalogue/location.ts';
import { draftsFromBibtex } from '../src/intake/bibtex.ts';
import type { Draft } from '../src/intake/draft.ts';
import { ServiceError } from '../src/intake/fetch.ts';
import { identify } from '../src/intake/identify.ts';
import { findListed } from '../src/intake/listed.ts';
import { proposePaper } from '../src/intake/propose.ts';
import { draftFromSource } from '../src/intake/source.ts';
import { count } from '../src/report/count.ts';
import { readArgumentsAndWords } from './lib/arguments.ts';
import { readOrExit } from './lib/catalogue.ts';
import { confirm, withTerminal } from './lib/confirm.ts';
import { fail } from './lib/fail.ts';
import { surroundingsOf, writeEntries, type NewEntry } from './lib/new-entry.ts';

const usage = 'npm run add -- WHAT | --bib FILE [--yes]';
const help = `WHAT is an arXiv identifier, a DOI, an OpenReview identifier, or an address of any of them.
--bib  takes a BibTeX file instead, one entry or many; - for what is piped in
--yes  never asks; else, on a terminal, the slug and the kind of pruning are to be confirmed`;

const { values, words } = readArgumentsAndWords({
  usage,
  help,
  options: { bib: { type: 'string' }, yes: { type: 'boolean', short: 'y', default: false } },
});
const [what] = words;
if (words.length > 1 || (what === undefined) === (values.bib === undefined)) fail(`One paper or one BibTeX file is expected (usage: ${usage})`);

const directory = catalogueDirectory();
const reading = await readOrExit(directory);
const { catalogue } = reading;
if (reading.problems.length > 0) console.error(`${count(reading.problems.length, 'problem')} in the list as it is ("npm run check" names them)`);

const around = await surroundingsOf(reading, directory);
const listed: { file: string; data: Draft['fields'] }[] = [...catalogue.papers, ...catalogue.related];
const entries: NewEntry[] = [];
for (const found of what === undefined ? await fromBibtex(values.bib!) : await fromSource(what)) {
  if (isListed(found.fields)) continue;
  const proposal = proposePaper(found, around);
  const isAsked = process.stdin.isTTY && !values.yes;
  const { slug, draft } = isAsked ? await asked(proposal) : proposal;
  entries.push({ collection: 'papers', slug, draft });
  listed.push({ file: `papers/${slug}.yaml`, data: draft.fields });
  around.slugs.add(slug);
  if (draft.fields.key !== undefined) around.keys.add(draft.fields.key.toLowerCase());
}
if (entries.length > 0) await writeEntries(entries, catalogue.vocabulary, directory);

/** Whether a paper is in the list, or a moment from it, which is said. That is what was wanted, so it is no failure. */
function isListed(fields: Draft['fields']): boolean {
  const entry = findListed(fields, listed);
  if (entry !== undefined) console.log(`${JSON.stringify(entry.data.title)} is listed already, in ${entry.file}.`);
  return entry !== undefined;
}

async function asked(proposal: ReturnType<typeof proposePaper>) {
  return withTerminal((ask) => confirm(proposal, around, ask)).catch(() => fail('\nNothing was written.'));
}

async function fromSource(written: string): Promise<Draft[]> {
  const named = identify(written);
  if (named === undefined) {
    fail(`${JSON.stringify(written)} names no paper (expected an arXiv identifier such as 2404.10445, a DOI, or an address of arXiv or OpenReview)`);
  }
  if (named.kind === 'github') {
    fail(`${named.repository} is a repository; name its paper (arXiv, DOI or OpenReview), or add the repository as a file of content/tools`);
  }
  if (isListed({ links: { [named.kind]: named.id } })) return [];
  return [
    await draftFromSource(named, catalogue.vocabulary).catch((error: unknown) =>
      error instanceof ServiceError ? fail(error.message) : Promise.reject(error as Error),
    ),
  ];
}

async function fromBibtex(file: string): Promise<Draft[]> {
  const shown = file === '-' ? 'what was piped in' : displayPath(file);
  const text = await (file === '-' ? readStream(process.stdin) : readFile(file, 'utf8')).catch((error: unknown) =>
    fail(`${shown} cannot be read`, error),
  );
  const { drafts, problems } = draftsFromBibtex(text, catalogue.vocabulary);
  if (problems.length > 0) fail(`${problems.map((problem) => `${shown} ${problem}`).join('\n')}\nNothing was written.`);
  return drafts;
}
