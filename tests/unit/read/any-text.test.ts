import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { checkAcross } from '../../../src/read/across.ts';
import { validate } from '../../../src/read/explain.ts';
import { readYaml } from '../../../src/read/yaml.ts';
import { collections } from '../../../src/schema/collections.ts';
import { vocabularyFileSchema } from '../../../src/schema/vocabulary.ts';
import { small } from '../entries.ts';
import { textOf } from '../arbitrary.ts';

const publication = {
  title: 'A Paper',
  name: 'Paper',
  'also-known-as': ['Another Title'],
  authors: ['Ada Lovelace', { organization: 'A Laboratory' }],
  released: '2024-04',
  venue: { id: 'iclr', year: 2024, track: 'oral' },
  key: 'lovelace2024paper',
  links: { arxiv: '2404.10001', openreview: 'AbCd_12-Ef', doi: '10.1000/182', page: 'https://example.org/a', weights: ['https://example.org/b'] },
  summary: 'What it does.',
  added: '2026-11-25',
};

/** A whole entry of each collection, and a term of each kind of vocabulary, with every field that takes text. */
const whole = {
  papers: {
    ...publication,
    categories: ['semi-structured'],
    patterns: ['2:4'],
    'builds-on': ['sparse-one'],
    results: [{ setting: '50%', after: { fid: 1 }, hardware: { remarks: 'One GPU' }, source: 'Table 1', 'source-link': 'https://example.org/c' }],
  },
  related: { ...publication, topics: ['caching'] },
  tools: {
    name: 'A Tool',
    kind: 'library',
    links: { home: 'https://example.org/d' },
    hardware: 'One GPU',
    license: 'MIT',
    'status-note': 'Moved.',
    papers: ['sparse-one'],
    summary: 'What it does.',
    added: '2026-11-25',
  },
  tutorials: {
    title: 'A Tutorial',
    kind: 'survey',
    authors: ['Ada Lovelace'],
    links: { page: 'https://example.org/e' },
    license: 'MIT',
    summary: 'What it says.',
    added: '2026-11-25',
  },
  guides: { title: 'A Guide', summary: 'What it explains.', order: 1, updated: '2026-11-25' },
  metrics: { one: { name: 'One', description: 'x', aliases: ['first'], unit: 'ms', better: 'lower' } },
  venues: { one: { name: 'One', description: 'x', aliases: ['first'], 'full-name': 'The One', type: 'journal' } },
  models: { one: { name: 'One', description: 'x', aliases: ['first'], architecture: 'u-net' } },
};

const schemas: Record<string, z.ZodType> = {
  ...Object.fromEntries(Object.entries(collections).map(([name, { schema }]) => [name, schema(small.vocabulary)])),
  metrics: vocabularyFileSchema('metrics'),
  venues: vocabularyFileSchema('venues'),
  models: vocabularyFileSchema('models'),
};

type Path = readonly (string | number)[];

/** The paths to every text in a value. */
const textsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'string'
    ? [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]))
      : [];

const at = (value: unknown, path: Path): unknown => path.reduce((inner, step) => (inner as Record<string | number, unknown>)[step], value);

function replaced<Value>(value: Value, path: Path, text: string): Value {
  const copy = structuredClone(value);
  (at(copy, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1)!] = text;
  return copy;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  textOf(`a \n \t \u00A0 &amp; \\x < { } $ | # " ' \u202E \u0000 \uD800 https:// a.b/ 张 2024- 1 -`, [' ', ': ']),
  fc.nat(2000).map((length) => 'x, '.repeat(length)),
);

describe.each(Object.entries(whole))('any text in a field of %s', (name, entry) => {
  const schema = schemas[name]!;
  const read = (value: unknown) => {
    const { yaml, mistakes } = readYaml(`${JSON.stringify(value)}\n`);
    expect(mistakes).toEqual([]);
    return validate(schema, yaml!);
  };

  test('as it is', () => {
    expect(read(entry).problems).toEqual([]);
  });

  test.each(textsIn(entry).map((path) => [path.join('.'), path] as const))(
    '%s comes out as it went in, or is refused at its place',
    (shown, path) => {
      fc.assert(
        fc.property(text, (written) => {
          const { data, problems } = read(replaced(entry, path, written));
          if (data === undefined) {
            expect(problems.length).toBeGreaterThan(0);
            expect(problems.some((problem) => problem.path === shown || shown.startsWith(`${problem.path}.`))).toBe(true);
            for (const { line, message, mend = '' } of problems) expect([line, message.length < 600, mend.length < 600]).toEqual([1, true, true]);
            return;
          }
          // Spaces and accents have one form each; nothing else changes.
          expect([
            written,
            written
              .replace(/[ \t\r\n]+/g, ' ')
              .trim()
              .normalize('NFC'),
          ]).toContain(at(data, path));
        }),
        { numRuns: 60 },
      );
    },
  );
});

test.each([
  ['spaces', ' '.repeat(90_000)],
  ['spaces between letters', `a${' '.repeat(90_000)}b`],
  ['spaces of another kind', '\u00A0'.repeat(30_000)],
  ['commas', ', '.repeat(40_000)],
  ['hashes', ' #'.repeat(40_000)],
  ['dots', 'a.'.repeat(40_000)],
  ['hyphens', 'a-'.repeat(40_000)],
  ['dollars', '$a'.repeat(40_000)],
  ['accents', 'e\u0301\u0302'.repeat(15_000)],
])('%s without end do not keep the reader, wherever they stand', (_name, long) => {
  const paper = {
    ...whole.papers,
    title: long,
    authors: long,
    links: { arxiv: long, doi: long, code: long, page: long },
    categories: [long],
    key: long,
  };
  const { yaml } = readYaml(`${JSON.stringify({ ...paper, released: long, 'builds-on': [long], [long]: 'x', venue: long, tasks: long })}\n`);
  const { problems } = validate(schemas['papers']!, yaml!);
  const draft = { collection: 'papers' as const, slug: 'a', file: 'papers/a.yaml', shown: 'papers/a.yaml', yaml };
  expect(problems.length + checkAcross([draft]).length).toBeGreaterThan(10);
  expect(readYaml(`authors: [a${long}\nb: c\n`).mistakes).not.toEqual([]);
});
