import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexWords, searchQuery } from '../../../src/search/query.ts';

describe('what is asked of the search engine', () => {
  test.for([
    ['sparse diffusion', 'sparse diffusion'],
    ['  sparse   diffusion ', 'sparse diffusion'],
    ['', ''],
    ['2:4', '2of4'],
    ['2:4 sparsity', '2of4 sparsity'],
    ['N:M', 'nofm'],
    ['n:m sparsity', 'nofm sparsity'],
    ['1:16', '1of16'],
    ['2404.10445', 'arxiv240410445'],
    ['arXiv:2404.10445v2', 'arxiv240410445'],
    ['https://arxiv.org/pdf/2404.10445v1.pdf', 'arxiv240410445'],
    ['1405.0312', 'arxiv14050312'],
    ['OBS-Diff: Accurate', 'OBS-Diff: Accurate'],
    ['24 hours', '24 hours'],
  ] as const)('for %o is %o', ([typed, query]) => {
    expect(searchQuery(typed)).toBe(query);
  });
});

describe('the words that a text is found by besides its own', () => {
  test.for([
    ['2:4 and 4:8 sparsity', '2of4 4of8'],
    ['N:M sparsity', 'nofm'],
    ['https://arxiv.org/abs/2404.10445', 'arxiv240410445'],
    ['Pruning: a survey', ''],
    ['', ''],
  ] as const)('of %o are %o', ([text, words]) => {
    expect(indexWords(text)).toBe(words);
  });
});

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('2', '4', ':', 'n', 'M', '2404.', '10445', 'v2', ' ', 'arxiv', '/', '.pdf', '\n')).map((list) => list.join('')),
);

test('no text breaks the query or the index, and a query is one line', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(indexWords(text)).not.toMatch(/[:.]/);
      expect(searchQuery(text)).not.toMatch(/\s\s|^\s|\s$|\n/);
    }),
  );
});

test('whatever special word a text is found by is asked for when the text is typed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const word of indexWords(text).split(' ').filter(Boolean)) expect(searchQuery(text).split(' ')).toContain(word);
    }),
  );
});
