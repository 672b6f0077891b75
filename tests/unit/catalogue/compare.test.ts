import { describe, expect, test } from 'vitest';
import { comparableAddress, comparableTitle } from '../../../src/read/across.ts';
import { entryPath } from '../../../src/catalogue/links.ts';
import { sections } from '../../../src/catalogue/order.ts';

describe('titles are the same thing', () => {
  test.for([
    ['Sparse DM: A Study', 'SparseDM — a study!'],
    ['Élan', 'elan'],
    ['ﬁne-tuning', 'Fine Tuning'],
    ['x²', 'x2'],
  ] as const)('%o and %o', ([a, b]) => {
    expect(comparableTitle(a)).toBe(comparableTitle(b));
  });

  test.for([
    ['Pruning 2', 'Pruning 3'],
    ['剪枝', '量化'],
    ['A Study', 'The Study'],
  ] as const)('but not %o and %o', ([a, b]) => {
    expect(comparableTitle(a)).not.toBe(comparableTitle(b));
  });
});

test('addresses are the same thing whatever their scheme, case, .git and last slash', () => {
  const spellings = ['https://github.com/A/B', 'http://www.github.com/a/b.git', ' https://github.com/a/b/ ', 'https://github.com/a/b#readme'];
  expect(new Set(spellings.map(comparableAddress))).toEqual(new Set(['github.com/a/b']));
  expect(comparableAddress('https://github.com/a/b2')).not.toBe('github.com/a/b');
});

test('papers and guides have pages of their own, everything else a place on one', () => {
  const paths = (['papers', 'guides', 'related', 'tools', 'tutorials'] as const).map((collection) => entryPath({ collection, slug: 'a' }));
  expect(paths).toEqual(['/papers/a/', '/guides/a/', '/related/#a', '/tools/#a', '/tutorials/#a']);
});

test('entries stand under the terms of a vocabulary, in its order, each once', () => {
  const terms = { b: { name: 'B', description: '', aliases: [] }, a: { name: 'A', description: '', aliases: [] } };
  const found = sections([{ kind: 'a' }, { kind: 'b' }, { kind: 'a' }, { kind: 'c' }], terms, ({ kind }) => kind);
  expect(found.map(({ id, entries }) => [id, entries.length])).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});
