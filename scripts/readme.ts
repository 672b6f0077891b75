/** npm run readme: writes what README and CONTRIBUTING hold of the catalogue; with --check, only says whether it is stale. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTwoFilesPatch } from 'diff';
import { catalogueDirectory, displayPath } from '../src/catalogue/location.ts';
import { generatedParts, withPart } from '../src/readme/generated.ts';
import { readArguments } from './lib/arguments.ts';
import { readSoundCatalogue } from './lib/catalogue.ts';
import { fail } from './lib/fail.ts';
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

const catalogue = await readSoundCatalogue(catalogueDirectory());

// Everything is read and made before anything is written.
const files = await Promise.all(
  generatedParts.map(async (part) => {
    const file = path.resolve(into, part.file);
    const shown = displayPath(file);
    const text = await readFile(file, 'utf8').catch((error: unknown) => fail(`${shown} cannot be read`, error));
    const old = text.replace(/\r\n/g, '\n');
    const fresh = withPart(old, part, catalogue) ?? fail(`${shown} needs these two lines, once and in this order:\n${part.begin}\n${part.end}`);
    return { file, shown, old, fresh };
  }),
);

if (!check) {
  const stale = files.filter(({ old, fresh }) => fresh !== old).map(({ file, fresh }) => ({ file, content: fresh }));
  await writeWhole(...stale).catch((error: unknown) => fail((error as Error).message));
}
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

/** The lines that differ, the first of them where there are many. */
function shortDiff(shown: string, old: string, fresh: string): string {
  const lines = createTwoFilesPatch(shown, `${shown} (as it should be)`, old, fresh, '', '', { context: 0 }).trimEnd().split('\n').slice(1);
  const rest = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more lines`] : [];
  return [...lines.slice(0, MOST_LINES), ...rest].join('\n');
}
