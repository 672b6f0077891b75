/** npm run check: every problem of every entry in one run. */
import { catalogueDirectory } from '../src/catalogue/location.ts';
import { count } from '../src/report/count.ts';
import { githubNotes, githubReport } from '../src/report/github.ts';
import { jsonReport } from '../src/report/json.ts';
import { terminalNotes } from '../src/report/terminal.ts';
import { readArguments } from './lib/arguments.ts';
import { readOrExit, refuse } from './lib/catalogue.ts';
import { summary } from '../src/report/summary.ts';

const { json } = readArguments({
  usage: 'npm run check [-- --json]',
  options: { json: { type: 'boolean', default: false } },
});

const reading = await readOrExit(catalogueDirectory());
const { problems, notes } = reading;
if (json) {
  console.log(jsonReport(problems, notes, reading.files));
  process.exitCode = problems.length > 0 ? 1 : 0;
} else {
  if (process.env['GITHUB_ACTIONS'] === 'true' && problems.length + notes.length > 0) {
    console.log([githubReport(problems), githubNotes(notes)].filter(Boolean).join('\n'));
  }
  if (problems.length > 0) refuse(reading);
  else console.log(`No problems: ${summary(reading.catalogue)}.`);
  // What an entry in the making leaves to do is said, and holds nothing up.
  if (notes.length > 0) console.log(`\n${count(notes.length, 'thing')} left to do:\n${terminalNotes(notes)}`);
}
