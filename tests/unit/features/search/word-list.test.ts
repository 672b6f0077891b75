import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corrected, lookalikes, slips, WordList } from '../../../../src/features/search/word-list.ts';

const list = new WordList(
  new Map([
    ['pruning', 9],
    ['pruned', 3],
    ['sparse', 0],
  ]),
);

test('lines say what they share with the line before, and how common a word is', () => {
  expect(list.encode()).toBe('0pruned 3\n4ing 9\n0sparse');
});

test('what is written is read as it was', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '1', '張'), minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.dictionary(word, fc.integer({ min: 0, max: 9 }), { noNullPrototype: true }), (words) => {
      const written = new WordList(new Map(Object.entries(words)));
      const read = WordList.decode(written.encode());
      expect(read.words()).toEqual(written.words());
      expect(read.words().map((one) => read.commonnessOf(one))).toEqual(written.words().map((one) => written.commonnessOf(one)));
    }),
  );
});

test('it knows words and their beginnings', () => {
  expect([list.has('pruned'), list.has('prun')]).toEqual([true, false]);
  expect(['prun', 'sparse', 'purn', 'z'].map((beginning) => list.hasBeginning(beginning))).toEqual([true, true, false, false]);
});

test('a word is as common as documents have it: of the highest class in half of them, one less each time in half as many', () => {
  const counts = new Map([
    ['pruning', 10],
    ['diffusion', 5],
    ['sparse', 3],
    ['rare', 1],
  ]);
  const common = WordList.ofCounts(counts, 10);
  expect(common.words().map((word) => [word, common.commonnessOf(word)])).toEqual([
    ['diffusion', 9],
    ['pruning', 10],
    ['rare', 6],
    ['sparse', 8],
  ]);
});

const spelled = new WordList(
  new Map(['pruning', 'diffusion', 'tuning', 'burning', 'tinyfusion', 'fusion', 'wang', 'kafeng'].map((word) => [word, 0] as const)),
);

describe('slips of the hand', () => {
  test.each([
    ['pruning', 'pruning', 0],
    ['purning', 'pruning', 1],
    ['prunning', 'pruning', 1],
    ['pruing', 'pruning', 1],
    ['prubing', 'pruning', 1],
    ['puring', 'pruning', 2],
    ['sparse', 'pruning', Infinity],
    ['', 'ab', 2],
  ])('from %s to %s there are %d', (a, b, count) => {
    expect(slips(a, b)).toBe(count);
    expect(slips(b, a)).toBe(count);
  });

  test.each([
    ['purning', 'pruning'],
    ['difusion', 'diffusion'],
    ['tinyfusoin', 'tinyfusion'],
    ['kafneg', 'kafeng'],
    ['wnag', undefined],
    ['20231', undefined],
    ['xyzzyqwert', undefined],
  ])('%s is read as %s', (word, meant) => {
    expect(corrected(word, spelled)).toBe(meant);
  });
});

test('what looks alike is offered, the likest first', () => {
  expect(lookalikes('diffusionary', spelled, 2)).toEqual(['diffusion', 'fusion']);
  expect(lookalikes('xyzzy', spelled, 2)).toEqual([]);
});
