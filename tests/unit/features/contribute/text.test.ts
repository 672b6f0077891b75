import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newFilePage } from '../../../../src/features/contribute/panel.ts';
import { authorsFrom, isItem, itemsFrom, toLines, putAt, valueAt, type Fields, numberFrom } from '../../../../src/features/contribute/values.ts';
import { parseKept } from '../../../../src/features/contribute/store.ts';

describe('authors as people paste them', () => {
  test.for([
    ['Ada Lovelace\nKurt Gödel', ['Ada Lovelace', 'Kurt Gödel']],
    ['Ada Lovelace, Kurt Gödel, Alan M. Turing', ['Ada Lovelace', 'Kurt Gödel', 'Alan M. Turing']],
    ['Ada Lovelace and Kurt Gödel', ['Ada Lovelace', 'Kurt Gödel']],
    ['Ada Lovelace, Kurt Gödel, and Alan Turing', ['Ada Lovelace', 'Kurt Gödel', 'Alan Turing']],
    ['Ada Lovelace; Kurt Gödel', ['Ada Lovelace', 'Kurt Gödel']],
    ['  Ada   Lovelace \r\n\r\n', ['Ada Lovelace']],
    ['{Stability AI}\nAda Lovelace', [{ organization: 'Stability AI' }, 'Ada Lovelace']],
    ['{Smith and Sons; Ltd, too}', [{ organization: 'Smith and Sons; Ltd, too' }]],
    ['Gabriel {García Márquez}', [{ given: 'Gabriel', family: 'García Márquez' }]],
    [
      'Ada Lovelace, Gabriel {García Márquez} and {NVIDIA}',
      ['Ada Lovelace', { given: 'Gabriel', family: 'García Márquez' }, { organization: 'NVIDIA' }],
    ],
    ['Luis {de la Cruz}, Jr.', [{ given: 'Luis', family: 'de la Cruz', suffix: 'Jr.' }]],
    // One person: the check says how to write her.
    ['Lovelace, Ada', ['Lovelace, Ada']],
    ['Sammy Davis, Jr.', ['Sammy Davis, Jr.']],
    ['Alexandre Anderson', ['Alexandre Anderson']],
    ['', []],
  ] as const)('%j', ([text, authors]) => {
    expect(authorsFrom(text)).toEqual(authors);
  });

  test('are the same when they are shown and read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', ';', '{', '}', '\n', ' and ') }), (text) => {
        const once = authorsFrom(text);
        expect(authorsFrom(toLines(once))).toEqual(once);
      }),
    );
  });
});

test('a list has an item a line', () => {
  expect(itemsFrom(' 2:4 \r\n\n4:8')).toEqual(['2:4', '4:8']);
  expect(toLines(['2:4', '4:8'])).toBe('2:4\n4:8');
});

test.for([
  ['4.19', 4.19],
  [' -0.5 ', -0.5],
  ['−3', -3],
  ['.5', 0.5],
  ['1e-3', 0.001],
  ['', undefined],
  ['4,19', '4,19'],
  ['12 GB', '12 GB'],
  ['Infinity', 'Infinity'],
  ['0x10', '0x10'],
] as const)('the number %j is read as %j', ([text, number]) => {
  expect(numberFrom(text)).toBe(number);
});

describe('a path', () => {
  test('makes what is on the way', () => {
    const fields: Fields = {};
    putAt(fields, 'links.arxiv', '1');
    putAt(fields, 'results.0.after.fid', 2);
    putAt(fields, 'results.1', {});
    expect(fields).toEqual({ links: { arxiv: '1' }, results: [{ after: { fid: 2 } }, {}] });
    expect(valueAt(fields, 'results.0.after.fid')).toBe(2);
  });

  test('leads nowhere in what is not there or is inherited', () => {
    expect(['a', 'a.b', 'constructor', 'constructor.name', '__proto__'].map((path) => valueAt({ b: 'text' }, path))).toEqual(
      Array(5).fill(undefined),
    );
    expect(valueAt({ b: 'text' }, 'b.length')).toBeUndefined();
  });
});

describe("the address of GitHub's page for a new file", () => {
  const root = 'https://github.com/owner/name/new/main';

  test('holds any text as it is, or says that it does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        const { href, holdsText } = newFilePage(root, 'content/papers/a.yaml', text);
        const { origin, pathname, searchParams, hash } = new URL(href);
        expect(origin + pathname + hash).toBe(root);
        expect(searchParams.get('filename')).toBe('content/papers/a.yaml');
        expect(searchParams.get('value')).toBe(holdsText ? text : null);
        expect(href.length).toBeLessThanOrEqual(8000);
      }),
    );
  });

  test('counts characters as they are escaped', () => {
    expect(newFilePage(root, 'a.yaml', 'x'.repeat(7000)).holdsText).toBe(true);
    expect(newFilePage(root, 'a.yaml', 'é'.repeat(7000)).holdsText).toBe(false);
  });
});

describe('what was kept in the browser', () => {
  test('is read again', () => {
    const kept = { kind: 'tools', entries: { tools: { fields: { name: 'x' }, slug: 'y' }, papers: { fields: {} } } };
    expect(parseKept(JSON.stringify(kept))).toEqual(kept);
  });

  test('is nothing where it is anything else', () => {
    for (const text of ['', 'null', '[]', '7', '{"kind":"guides","entries":{}}', '{"kind":"papers"}', '{"kind":"papers","entries":null}']) {
      expect(parseKept(text), text).toBeUndefined();
    }
    expect(parseKept('{"kind":"papers","entries":{"papers":{"fields":[]},"tools":7}}')).toEqual({ kind: 'papers', entries: {} });
    fc.assert(fc.property(fc.json(), (text) => void parseKept(text)));
  });

  const keptFields = (fields: unknown) => parseKept(JSON.stringify({ kind: 'papers', entries: { papers: { fields } } }))?.entries.papers?.fields;

  const leavesOf = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value]);

  test('is only what a field can show', () => {
    expect(keptFields({ authors: [null], title: true, year: 7 })).toEqual({ authors: [], year: 7 });
    expect(keptFields({ authors: ['Ada Lovelace', { organization: 'A Team' }] })).toEqual({ authors: ['Ada Lovelace', { organization: 'A Team' }] });
    const kept: unknown[] = [[null], 7, ['x'], {}, { organization: null }, 'Ada Lovelace', { organization: 'A Team' }];
    expect(toLines(kept.filter(isItem))).toBe('Ada Lovelace\n{A Team}');
  });

  test('is no more than a page can bear', () => {
    const row = { setting: 'x', before: { fid: 1 }, after: { fid: 2 } };
    expect(keptFields({ results: Array(20_000).fill(row) })).toEqual({ results: Array(50).fill(row) });
    expect((keptFields({ authors: Array(20_000).fill('x') })!['authors'] as unknown[]).length).toBeLessThan(3001);
    expect((keptFields({ title: 'x'.repeat(1e6) })!['title'] as string).length).toBe(10_000);
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        expect(leavesOf(keptFields({ title: value })).filter((leaf) => typeof leaf !== 'string' && typeof leaf !== 'number')).toEqual([]);
      }),
    );
  });
});
