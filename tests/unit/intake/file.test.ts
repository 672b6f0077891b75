import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { readYaml } from '../../../src/read/yaml.ts';
import { draftOf, type Draft, type ListedCollection, entryFile, fieldOrder } from '../../../src/intake/draft.ts';
import { withoutUnwanted } from '../../../src/schema/text.ts';
import { paperSchema } from '../../../src/schema/paper.ts';

const { catalogue } = await readCatalogue(ownCatalogue);

const complete: Draft = draftOf({
  title: 'OBS-Diff: Accurate Pruning',
  name: 'OBS-Diff',
  authors: ['Ada Lovelace', 'John Smith, Jr.', { given: 'Gabriel', family: 'García Márquez' }, { organization: 'Smith & Sons' }],
  released: '2025-10',
  venue: { id: 'iclr', year: 2026 },
  links: { arxiv: '2510.06751', weights: ['https://example.org/a', 'https://example.org/b'] },
  categories: ['unstructured', 'semi-structured'],
  patterns: ['2:4'],
  summary: 'What it does. '.repeat(20).trim(),
  results: [{ model: 'sdxl', before: { fid: 31.25 }, after: { fid: 28, sparsity: 40 }, source: 'Table 1' }],
  added: '2026-11-25',
});

test('a file reads as the files of the list do', () => {
  expect(entryFile('papers', complete))
    .toBe(`# yaml-language-server: $schema=https://alrightlone.github.io/awesome-diffusion-pruning/schema/paper.json

title: "OBS-Diff: Accurate Pruning"
name: OBS-Diff
authors:
  - Ada Lovelace
  - John Smith, Jr.
  - { given: Gabriel, family: García Márquez }
  - organization: Smith & Sons
released: "2025-10"
venue: { id: iclr, year: 2026 }
links:
  arxiv: "2510.06751"
  weights:
    - https://example.org/a
    - https://example.org/b
categories: [unstructured, semi-structured]
patterns: ["2:4"]
summary: >-
  What it does. What it does. What it does. What it does. What it does. What it does. What it does. What it does. What
  it does. What it does. What it does. What it does. What it does. What it does. What it does. What it does. What it
  does. What it does. What it does. What it does.
results:
  - model: sdxl
    before: { fid: 31.25 }
    after: { fid: 28, sparsity: 40 }
    source: Table 1
added: "2026-11-25"
`);
});

test('comments say what was guessed and what is to do, each before its field or where it would stand', () => {
  const draft: Draft = {
    fields: { title: 'A', categories: ['structured'], summary: 'B.' },
    guessed: { categories: 'title and abstract', models: 'nothing, since it is not there' },
    todo: { categories: 'choose', removes: 'say what', added: 'say\nwhen' },
  };
  expect(entryFile('papers', draft).split('\n').slice(2)).toEqual([
    'title: A',
    ...['# guessed from title and abstract: check', '# TODO: choose', 'categories: [structured]'],
    ...['# TODO: removes: say what', 'summary: B.', '', '# TODO: added: say when', ''],
  ]);
});

const listed: readonly ListedCollection[] = ['papers', 'related', 'tools', 'tutorials'];

describe.each(listed)('every file of %s', (name) => {
  test('written anew says the same', () => {
    for (const { data } of catalogue[name]) {
      const { mistakes, yaml } = readYaml(entryFile<ListedCollection>(name, draftOf<ListedCollection>(data)));
      expect(mistakes).toEqual([]);
      expect(yaml?.value).toEqual(data);
    }
  });

  test('names its fields in this order', () => {
    const order = fieldOrder(name);
    for (const { data } of catalogue[name]) for (const field of Object.keys(data)) expect(order).toContain(field);
  });
});

test('whatever the fields say is read back as it was', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((value) => withoutUnwanted(value) || 'x');
  const tricky = fc.constantFrom(
    ...['No', 'null', '~', '2404.10450', '1e5', '- a', '# b', 'a #b', 'a: b', '"', "'", '{'],
    ...['[a]', '*x', '&x', '!x', '%x', '@x', '`', '<<<<<<< x', '---', '| a', '> a', '? a', ': a'],
    ...['a\\b', '======='],
  );
  const word = fc.oneof(
    text,
    tricky,
    fc.array(tricky, { minLength: 30, maxLength: 40 }).map((list) => list.join(' ')),
  );
  const fields = fc.record({
    title: word,
    name: word,
    authors: fc.array(
      fc.oneof(
        word,
        word.map((organization) => ({ organization })),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    released: word,
    links: fc.record({ arxiv: word, doi: word, page: word }, { requiredKeys: [] }),
    categories: fc.array(word, { minLength: 1, maxLength: 20 }),
    summary: word,
    results: fc.array(
      fc.record({
        setting: word,
        after: fc.dictionary(fc.constantFrom('fid', 'macs-g'), fc.double({ noNaN: true, noDefaultInfinity: true })),
        source: word,
      }),
      { maxLength: 2 },
    ),
    added: word,
  });
  fc.assert(
    fc.property(fields, word, (values, note) => {
      const file = entryFile('papers', { fields: values, guessed: { title: note }, todo: { summary: note, removes: note } });
      const { mistakes, yaml } = readYaml(file);
      expect(mistakes).toEqual([]);
      expect(JSON.stringify(yaml?.value)).toBe(JSON.stringify(inOrder(values)));
    }),
  );
});

const inOrder = (values: object) =>
  Object.fromEntries(fieldOrder('papers').flatMap((field) => (field in values ? [[field, values[field as keyof typeof values]]] : [])));

test('the example above is a valid paper', () => {
  expect(paperSchema(catalogue.vocabulary).safeParse(complete.fields).success).toBe(true);
});
