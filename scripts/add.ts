/** npm run add: writes the file of a new paper from what its identifier, address or BibTeX tells. */
import { displayPath } from '../src/read/location.ts';
import { draftsFromBibtex } from '../src/intake/bibtex.ts';
import type { Draft } from '../src/intake/draft.ts';
import { identify } from '../src/intake/identify.ts';
import { confirm, type Proposal, startAdditions, withTerminal } from './lib/additions.ts';
import { fail, readArgumentsAndWords, readText } from './lib/command.ts';

const usage = 'npm run add -- WHAT | --bib FILE [--yes]';
const help = `WHAT is an arXiv identifier, a DOI, an OpenReview identifier or an address of any of them.
--bib  takes a BibTeX file instead, with one or more entries; - reads standard input
--yes  skips the questions; otherwise, on a terminal, you confirm the slug and the kind of pruning`;

const { values, words } = readArgumentsAndWords({
  usage,
  help,
  options: { bib: { type: 'string' }, yes: { type: 'boolean', short: 'y', default: false } },
});
const [what] = words;
if (words.length > 1 || (what === undefined) === (values.bib === undefined)) fail(`Expected one paper or one BibTeX file (usage: ${usage})`);

const additions = await startAdditions();
const isAsked = process.stdin.isTTY && !values.yes;
for (const draft of what === undefined ? await draftBibtex(values.bib!) : await draftSource(what)) {
  await additions.addPaper(draft, isAsked ? askPerson : undefined);
}
await additions.write();

async function askPerson(proposal: Proposal): Promise<Proposal> {
  return withTerminal((ask) => confirm(proposal, additions.around, ask)).catch(() => fail('\nNothing was written.'));
}

async function draftSource(written: string): Promise<Draft[]> {
  const named = identify(written);
  if (named === undefined) {
    fail(`${JSON.stringify(written)} is not a paper (expected an arXiv identifier such as 2404.10445, a DOI, or an address of arXiv or OpenReview)`);
  }
  if (named.kind === 'github') {
    fail(`${named.repository} is a repository; give its paper (arXiv, DOI or OpenReview), or add the repository as a file in content/tools`);
  }
  const draft = await additions.look(named);
  return draft === undefined ? [] : [draft];
}

async function draftBibtex(file: string): Promise<Draft[]> {
  const shown = file === '-' ? 'standard input' : displayPath(file);
  const { drafts, problems } = draftsFromBibtex(await readText(file, shown), additions.around.vocabulary);
  if (problems.length > 0) fail(`${problems.map((problem) => `${shown} ${problem}`).join('\n')}\nNothing was written.`);
  return drafts;
}
