/** npm run from-issue: writes the file of what somebody suggested by the form for issues. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { displayPath } from '../src/read/location.ts';
import { issueFormSchema, readAnswers, toolDraft, tutorialDraft, readSuggestion, withSuggestion } from '../src/intake/suggestion.ts';
import { startAdditions } from './lib/additions.ts';
import { fail, readArgumentsAndWords, readText } from './lib/command.ts';

const usage = 'npm run from-issue -- FILE';
const help = `FILE contains the text of an issue from the form; - reads standard input:
  gh issue view 12 --json body --jq .body | npm run from-issue -- -`;
const form = new URL('../.github/ISSUE_TEMPLATE/paper.yml', import.meta.url);

const { words } = readArgumentsAndWords({ usage, help, options: {} });
const [file] = words;
if (file === undefined || words.length > 1) fail(`Expected one file (usage: ${usage})`);

const shown = file === '-' ? 'standard input' : displayPath(file);
const answers = readAnswers(await readText(file, shown), issueFormSchema.parse(parse(await readFile(form, 'utf8'))));
if (answers.size === 0) fail(`${shown} contains no answers of the form (expected headings such as "### Link or identifier")`);

const additions = await startAdditions();
const { vocabulary, today } = additions.around;
const suggestion = readSuggestion(answers, vocabulary);
if (suggestion.kind === 'tools') {
  await additions.addResource('tools', toolDraft(suggestion, vocabulary, today));
} else if (suggestion.kind === 'tutorials') {
  await additions.addResource('tutorials', tutorialDraft(suggestion, vocabulary, today));
} else {
  const { publications } = suggestion;
  if (publications.length === 0)
    fail('The link does not name a paper that can be looked up (expected arXiv, DOI or OpenReview); "npm run add -- --bib FILE" takes others');
  for (const named of publications) {
    const draft = await additions.look(named);
    // What was said of several papers at once belongs to none of them.
    if (draft !== undefined) await additions.addPaper(publications.length === 1 ? withSuggestion(draft, suggestion) : draft);
  }
}
await additions.write();
