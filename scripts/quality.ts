/** npm run quality: writes docs/quality.md from what the last runs of the tests and of Lighthouse measured. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import { heading, paragraph, table, text, writeMarkdown } from '../src/readme/markdown.ts';
import { FIGURES, type Figure } from '../tests/e2e/figures.ts';
import { readArguments } from './lib/arguments.ts';
import { fail } from './lib/fail.ts';
import { writeWhole } from './lib/write-file.ts';

readArguments({ usage: 'npm run quality', options: {} });

/** The parts of the page, and the figures that belong there by the names of their files. */
const PARTS: readonly (readonly [title: string, file: RegExp])[] = [
  ['Bytes before anything is done, and layout shift', /^budget/],
  ['Lighthouse, mobile', /^lighthouse/],
  ['Accessibility, HTML, safety, determinism', /^(?!budget|lighthouse)/],
];

const files = await readdir(FIGURES).catch(() => fail('nothing was measured yet: run "npm test", then "npm run lighthouse"'));
const read = async (file: string) => JSON.parse(await readFile(path.join(FIGURES, file), 'utf8')) as Figure[];
const show = (figure: number, unit = '') => `${figure.toLocaleString('en-US')} ${unit}`.trim();

const parts = await Promise.all(
  PARTS.map(async ([title, name]) => {
    const figures = (
      await Promise.all(
        files
          .filter((file) => name.test(file))
          .toSorted()
          .map(read),
      )
    ).flat();
    const rows = figures.map(({ what, figure, budget, least = false, unit }) => [
      [text(what)],
      [text(show(figure, unit))],
      [text(`${least ? 'at least' : 'at most'} ${show(budget, unit)}`)],
    ]);
    return rows.length === 0 ? [] : [heading(2, title), table(['what', 'measured', 'budget'], rows)];
  }),
);

const intro =
  'Made by "npm run quality" from the figures that "npm test" and "npm run lighthouse" leave in test-results/. Tests fail where a budget is not kept. Bytes are as a static host sends them (gzip 6). How far the list can grow stands in bench/README.md.';
const markdown = `# Quality\n\n${writeMarkdown([paragraph(text(intro)), ...parts.flat()])}`;
// As "npm run lint" wants it.
const content = await format(markdown, { parser: 'markdown', printWidth: 150 });
await writeWhole({ file: path.join('docs', 'quality.md'), content });
console.log('docs/quality.md was written.');
