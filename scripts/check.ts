/** npm run check: every problem of every entry in one run. */
import { catalogueDirectory } from '../src/read/location.ts';
import { count, summary, githubNotes, githubReport, jsonReport, problemsReport, terminalNotes, terminalReport } from '../src/report.ts';
import { readArguments } from './lib/command.ts';
import { readOrExit } from './lib/catalogue.ts';

const { json } = readArguments({
  usage: 'npm run check [-- --json]',
  options: { json: { type: 'boolean', default: false } },
});

const reading = await readOrExit(catalogueDirectory());
const { problems, warnings, notes } = reading;
if (problems.length > 0) process.exitCode = 1;
if (json) {
  console.log(jsonReport(reading));
} else {
  if (process.env['GITHUB_ACTIONS'] === 'true' && problems.length + warnings.length + notes.length > 0) {
    console.log([githubReport([...problems, ...warnings]), githubNotes(notes)].filter(Boolean).join('\n'));
  }
  if (problems.length > 0) console.error(problemsReport(problems, warnings));
  else console.log(`No problems${warnings.length > 0 ? `, ${count(warnings.length, 'warning')}` : ''}: ${summary(reading.catalogue)}.`);
  if (warnings.length > 0) console.log(`\nWarnings, which do not fail the check:\n${terminalReport(warnings)}`);
  // What an entry in the making leaves to do is said, and holds nothing up.
  if (notes.length > 0) console.log(`\n${count(notes.length, 'thing')} left to do:\n${terminalNotes(notes)}`);
}
