/** npm run check: every problem of every entry in one run. */
import { catalogueDirectory } from '../src/catalogue/location.ts';
import { githubReport } from '../src/report/github.ts';
import { jsonReport } from '../src/report/json.ts';
import { readArguments } from './lib/arguments.ts';
import { readOrExit, refuse } from './lib/catalogue.ts';
import { summary } from './lib/summary.ts';

const { json } = readArguments({
  usage: 'npm run check [-- --json]',
  options: { json: { type: 'boolean', default: false } },
});

const reading = await readOrExit(catalogueDirectory());
if (json) {
  console.log(jsonReport(reading.problems, reading.files));
  process.exitCode = reading.problems.length > 0 ? 1 : 0;
} else if (reading.problems.length > 0) {
  if (process.env['GITHUB_ACTIONS'] === 'true') console.log(githubReport(reading.problems));
  refuse(reading);
} else {
  console.log(`No problems: ${summary(reading.catalogue)}.`);
}
