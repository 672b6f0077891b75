/** npm run changes: what a proposal changes of the list, as Markdown: its entries as README will show them, their pages, every problem. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { catalogueDirectory } from '../src/read/location.ts';
import { changesTree } from '../src/readme/changes.ts';
import { writeMarkdown } from '../src/readme/markdown.ts';
import { readArguments } from './lib/command.ts';
import { readOrExit } from './lib/catalogue.ts';
import { readChangedLines } from './lib/changed-lines.ts';

const { base } = readArguments({
  usage: 'npm run changes [-- --base origin/main]',
  options: { base: { type: 'string', default: 'origin/main' } },
});

const directory = catalogueDirectory();
const { catalogue, problems } = await readOrExit(directory);
const files = [...(await readChangedLines(base)).keys()].filter((file) => file.startsWith(`${directory}${path.sep}`));
const inside = (file: string) => path.relative(directory, file).split(path.sep).join('/');
const changed = files.filter((file) => existsSync(file)).map(inside);
const removed = files.filter((file) => !existsSync(file)).map(inside);
process.stdout.write(writeMarkdown(changesTree(catalogue, { changed, removed, problems })));
