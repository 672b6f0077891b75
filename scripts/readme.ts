/** npm run readme: writes what README and CONTRIBUTING hold of the catalogue; with --check, only says whether it is stale. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTwoFilesPatch } from 'diff';
import { catalogueDirectory, displayPath } from '../src/read/location.ts';
import { problemsReport } from '../src/report.ts';
import { generatedParts, withPart, type GeneratedPart } from '../src/readme/list.ts';
import { readArguments, fail, withReason } from './lib/command.ts';
import { readOrExit } from './lib/catalogue.ts';
import { writeWhole } from './lib/write-file.ts';

const MOST_LINES = 30;

const { check, into } = readArguments({
  usage: 'npm run readme [-- --check] [--into FOLDER]',
  options: {
    check: { type: 'boolean', default: false },
    /** The folder in which README.md and CONTRIBUTING.md are. */
    into: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
  },
});

const { catalogue, problems: wrong, warnings } = await readOrExit(catalogueDirectory());
if (wrong.length > 0) fail(problemsReport(wrong, warnings));

// Everything is read and made before anything is written.
const made = await Promise.all(generatedParts.map(make));
const problems = made.filter((one) => typeof one === 'string');
if (problems.length > 0) fail(problems.join('\n'));
const files = made.filter((one) => typeof one !== 'string');

const stale = check ? [] : files.filter(({ old, fresh }) => fresh !== old);
await writeWhole(...stale.map(({ file, fresh }) => ({ file, content: fresh }))).catch((error: unknown) => fail((error as Error).message));
for (const { shown, old, fresh } of files) {
  if (fresh === old) {
    console.log(`${shown} is up to date.`);
  } else if (!check) {
    console.log(`${shown} written.`);
  } else {
    console.error(shortDiff(shown, old, fresh));
    console.error(`${shown} is stale; run "npm run readme"`);
    process.exitCode = 1;
  }
}

/** One file as it is and as it should be, or why that cannot be said. */
async function make(part: GeneratedPart): Promise<{ file: string; shown: string; old: string; fresh: string } | string> {
  const file = path.resolve(into, part.file);
  const shown = displayPath(file);
  const text = await readFile(file, 'utf8').catch((error: unknown) => error as Error);
  if (text instanceof Error) return withReason(`${shown} cannot be read`, text);
  const old = text.replace(/\r\n/g, '\n');
  const fresh = withPart(old, part, catalogue);
  return fresh === undefined ? `${shown} needs these two lines, once and in this order:\n${part.begin}\n${part.end}` : { file, shown, old, fresh };
}

/** The lines that differ, the first of them where there are many. */
function shortDiff(shown: string, old: string, fresh: string): string {
  const lines = createTwoFilesPatch(shown, `${shown} (as it should be)`, old, fresh, '', '', { context: 0 }).trimEnd().split('\n').slice(1);
  const rest = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more lines`] : [];
  return [...lines.slice(0, MOST_LINES), ...rest].join('\n');
}
