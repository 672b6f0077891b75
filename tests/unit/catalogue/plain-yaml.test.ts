import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../../src/catalogue/location.ts';
import { readPlainYaml } from '../../../src/catalogue/plain-yaml.ts';
import { readAnyYaml } from '../../../src/catalogue/yaml.ts';
import { collectionNames } from '../../../src/schema/collections.ts';

/** Holds the two readers against each other. @returns whether the text was plain. */
function agree(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const { yaml, mistakes } = readAnyYaml(text);
  expect({ text, value: plain, mistakes: [] }).toEqual({ text, value: yaml?.value, mistakes });
  return true;
}

const entries: string[] = [];
for (const name of collectionNames) {
  for (const file of await readdir(path.join(ownCatalogue, name))) {
    if (file.endsWith('.yaml')) entries.push(await readFile(path.join(ownCatalogue, name, file), 'utf8'));
  }
}

/** Every place in which a value or a name can stand. */
const places: readonly ((text: string) => string)[] = [
  (text) => `a: ${text}\n`,
  (text) => `a: x${text}\n`,
  (text) => `a: x${text}y\n`,
  (text) => `a: 1${text}2\n`,
  (text) => `a: x\n${text}\n`,
  (text) => `a: x\n  ${text}\nb: y\n`,
  (text) => `a: >-\n  ${text}\nb: y\n`,
  (text) => `a: "${text}"\n`,
  (text) => `a: "x\n  ${text}"\n`,
  (text) => `a: '${text}'\n`,
  (text) => `a: [${text}]\n`,
  (text) => `a: [x, ${text}]\n`,
  (text) => `a: [x${text}y]\n`,
  (text) => `a: { b: ${text} }\n`,
  (text) => `a: { ${text}: x }\n`,
  (text) => `a:\n  - ${text}\n`,
  (text) => `a:\n  - b: ${text}\n    c: x\n`,
  (text) => `a:\n${text}b: x\n`,
  (text) => `${text}: x\n`,
];

const signs = Array.from(' -:#[]{},"\'>|&*!%?~.0x\\\ne+=(é`@');

describe('the quick reader of plain YAML gives what the reader of all YAML gives', () => {
  test('of every entry of the list, nearly all of which are plain', () => {
    expect(entries.length).toBeGreaterThan(200);
    expect(entries.filter(agree).length).toBeGreaterThan(0.95 * entries.length);
  });

  test('of every two signs in every place', () => {
    const pairs = signs.flatMap((first) => ['', ...signs].map((second) => first + second));
    const plain = pairs.flatMap((pair) => places.map((place) => agree(place(pair)))).filter(Boolean);
    expect(plain.length).toBeGreaterThan(1000);
  });

  test('of any signs in any place', () => {
    const words = [
      'true',
      'null',
      'No',
      '2404.10450',
      '1e5',
      '0x1F',
      '0o17',
      'Infinity',
      '.inf',
      '2:4',
      ': ',
      ' #',
      '- ',
      '\n  ',
      '\n    ',
      '{ b: 1 }',
      '[c]',
      '>-',
      '"q"',
      '--- ',
      '\u0085',
      '\uFEFF',
      '😀',
      '张',
    ];
    const text = fc.array(fc.constantFrom(...signs, ...words), { minLength: 3, maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...places), (written, place) => void agree(place(written))),
      { numRuns: 5000 },
    );
  });

  test('of entries in which a stretch was replaced', () => {
    const change = fc.tuple(
      fc.constantFrom(...entries),
      fc.nat(),
      fc.nat(4),
      fc.constantFrom(...signs, '\n\n', '\n  ', '\t', '\u00A0', 'null', ': '),
    );
    fc.assert(
      fc.property(change, ([entry, at, length, text]) => {
        const start = at % entry.length;
        agree(entry.slice(0, start) + text + entry.slice(start + length));
      }),
      { numRuns: 1000 },
    );
  });
});

test.for([
  ['a comment', 'a: b # c\n'],
  ['a name twice', 'a: b\na: c\n'],
  ['an anchor', 'a: &b c\n'],
  ['a tag', 'a: !b c\n'],
  ['an alias', 'a: *b\n'],
  ['a name that is no text', 'null: b\n'],
  ['nothing', ''],
  ['no value', 'a:\n'],
  ['a document within dashes', '---\na: b\n'],
  ['a tab', 'a:\tb\n'],
  ['a backslash in quotes', 'a: "\\n"\n'],
])('%s is left to the reader of all YAML', ([, text]) => {
  expect(readPlainYaml(text!)).toBeUndefined();
});
