import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordList } from '../../../../src/features/search/word-list.ts';

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
  expect([list.hasBeginning('prun'), list.hasBeginning('sparse'), list.hasBeginning('purn'), list.hasBeginning('z')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
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
