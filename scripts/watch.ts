/** npm run watch: what is new about the subject on arXiv, and about the papers and repositories that are listed. */
import { today } from '../src/catalogue/dates.ts';
import { catalogueDirectory } from '../src/read/location.ts';
import { markdownWatch, terminalWatch } from '../src/intake/watch-report.ts';
import { problemsReport } from '../src/report.ts';
import { watch } from '../src/intake/watch.ts';
import { day } from '../src/schema/date.ts';
import { readArguments, fail } from './lib/command.ts';
import { readOrExit } from './lib/catalogue.ts';

/** How far before the newest entry it looks, in days: what was missed then may be found now. */
const LOOK_BACK = 14;

const usage = 'npm run watch [-- --since YYYY-MM-DD] [--markdown | --json]';
const help = `--since     the first day to look at (default: ${LOOK_BACK} days before the newest entry was added)
--markdown  prints the body of an issue
--json      prints JSON
Set GITHUB_TOKEN to look up more repositories on GitHub.`;
const { since, markdown, json } = readArguments({
  usage,
  help,
  options: { since: { type: 'string' }, markdown: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
if (since !== undefined && !day.safeParse(since).success) fail(`--since "${since}" is not a date (expected YYYY-MM-DD)`);
if (markdown && json) fail(`Use --markdown or --json, not both (usage: ${usage})`);

const { catalogue, rejected, problems, warnings } = await readOrExit(catalogueDirectory());
// With a broken entry, what it lists would be proposed as new.
if (problems.length > 0) fail(problemsReport(problems, warnings));

const report = await watch(catalogue, { rejected, since: since ?? defaultSince(), until: today() });
for (const failure of report.failures) console.error(failure);
if (json) console.log(JSON.stringify(report, null, 2));
else process.stdout.write(markdown ? markdownWatch(report) : terminalWatch(report));
// A part that could not be learned stands in the report; where nothing was, the command has failed.
const { candidates, appeared, repositories, failures } = report;
if (failures.length > 0 && candidates.length + appeared.length + repositories.length === 0) process.exitCode = 1;

function defaultSince(): string {
  const newest =
    [...catalogue.papers, ...catalogue.related]
      .map(({ data }) => data.added)
      .toSorted()
      .at(-1) ?? today();
  const date = new Date(`${newest}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - LOOK_BACK);
  return date.toISOString().slice(0, 10);
}
