import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
  .filter((file) => /\.(?:ts|astro)$/.test(file));

/** What a file imports: packages by name, files of the project by their path. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]/gm)].map(([, name]) =>
    name!.startsWith('.') ? path.posix.join(path.posix.dirname(file), name!) : name!,
  );

/** The part of the house that a file is in. */
const partOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? file;

test('only the door, pages, layouts and components know Astro', () => {
  const knowing = files.filter((file) => importsOf(file).some((name) => /^astro[:/]/.test(name) || name === 'astro'));
  const allowed = /^src\/(?:content\.ts|content\.config\.ts|pages\/|layouts\/|components\/)/;
  expect(knowing.filter((file) => !allowed.test(file))).toEqual([]);
});

test.each([
  ['schema', []],
  ['catalogue', ['schema']],
  ['report', ['schema', 'catalogue']],
  ['readme', ['schema', 'catalogue']],
  ['search', ['schema', 'catalogue', 'src/site.ts']],
  ['markdown', ['src/site.ts']],
])('imports of %s point towards the schema', (part, allowed) => {
  const wrong = files
    .filter((file) => partOf(file) === part)
    .flatMap((file) => importsOf(file).map((name) => ({ file, name })))
    .filter(({ name }) => name.startsWith('src/') && partOf(name) !== part && !allowed.includes(partOf(name)));
  expect(wrong).toEqual([]);
});

test('nothing in src imports a command or a test', () => {
  expect(files.flatMap(importsOf).filter((name) => /^(?:scripts|tests)\//.test(name))).toEqual([]);
});
