import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createLexicon, lexiconFiles } from '../../../src/search/lexicon.ts';
import { WordList } from '../../../src/search/word-list.ts';

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

test('a small list is one file', () => {
  expect([...lexiconFiles(new Map([['pruning', 5]]), 10).keys()]).toEqual(['common.txt']);
});

test('of a large list a query reads the common words, and the rare ones of its own letters, once', async () => {
  const rare = Array.from({ length: 9000 }, (_, number) => `${'abcdefghij'.charAt(number % 10)}word${number}`);
  const files = lexiconFiles(new Map([['pruning', 500], ...rare.map((word) => [word, 1] as const)]), 1000);
  const read = vi.fn((file: string) => Promise.resolve(files.get(file)!));
  const wordsFor = createLexicon(read);

  expect((await wordsFor(['pruning'])).has('pruning')).toBe(true);
  expect(read.mock.calls.flat()).toEqual(['common.txt']);
  expect((await wordsFor(['dword8993'])).has('dword8993')).toBe(true);
  await wordsFor(['dword8993']);
  expect(read.mock.calls.flat()).toEqual(['common.txt', 'd.txt']);
});

test('a file that could not be read is asked for again', async () => {
  const read = vi.fn<(file: string) => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('\n0pruning');
  const wordsFor = createLexicon(read);
  await expect(wordsFor([])).rejects.toThrow('offline');
  expect((await wordsFor([])).has('pruning')).toBe(true);
});
