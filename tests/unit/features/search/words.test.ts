import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, join, joinable, nameForms, takeIdentifiers, wordsOf } from '../../../../src/features/search/words.ts';

test.each([
  ['U-Net', 'unet'],
  ['SD v1.5', 'sdv15'],
  ['Łukasz', 'lukasz'],
  ['Tin Hadži Veljković', 'tinhadziveljkovic'],
  ['Straße', 'strasse'],
  ['3DGS²', '3dgs2'],
  ['++', ''],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['P-ESD / P-AC', ['P-ESD / P-AC', 'P-ESD', 'P-AC']],
  ['PartiPrompts (P2)', ['PartiPrompts (P2)', 'PartiPrompts']],
  ['Wanda', ['Wanda']],
  ['', []],
])('%s may be called %j', (name, forms) => {
  expect(nameForms(name)).toEqual(forms);
});

describe('words written apart', () => {
  const known = new Set(['sd15', 'sdv15', 'unet', 'sd', 'pruning']);
  const isKnown = (word: string) => known.has(word);

  test.each([
    ['SD v1.5 pruning', ['sdv15', 'pruning']],
    ['sd 1.5', ['sd15']],
    ['u net', ['unet']],
    ['pruning of sd', ['pruning', 'of', 'sd']],
  ])('%s is asked for as %j', (typed, words) => {
    expect(join(wordsOf(typed), isKnown)).toEqual(words);
  });

  test('whatever a query may join, the index holds for the same words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'ab', 'c'), { maxLength: 8 }),
        fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c') })),
        (words, list) => {
          const indexed = new Set([...words, ...joinable(words, (word) => list.includes(word))]);
          expect(join(words, (word) => list.includes(word)).every((word) => indexed.has(word))).toBe(true);
        },
      ),
    );
  });
});

const identifiersOf = (text: string) => takeIdentifiers(text).identifiers;

describe('arXiv', () => {
  test.each([
    '2404.10445',
    '2404.10445v3',
    'arXiv:2404.10445v3',
    'arxiv 2404.10445',
    'https://arxiv.org/abs/2404.10445',
    'http://www.arxiv.org/pdf/2404.10445v2.pdf',
    'https://export.arxiv.org/abs/2404.10445?context=cs',
    'https://arxiv.org/html/2404.10445v3#S3',
    'https://www.alphaxiv.org/overview/2404.10445',
    'https://huggingface.co/papers/2404.10445',
    'https://doi.org/10.48550/arXiv.2404.10445',
    'doi:10.48550/arxiv.2404.10445',
    'ａｒＸｉｖ：２４０４．１０４４５',
  ])('%s is one word', (text) => {
    expect(takeIdentifiers(text)).toEqual({ identifiers: ['arxiv240410445'], rest: [] });
  });

  test.each(['cs/0701188', 'https://arxiv.org/abs/cs/0701188v2', 'arXiv:cs/0701188'])('%s, of the old style, is one word', (text) => {
    expect(identifiersOf(text)).toEqual(['arxivcs0701188']);
  });
});

test.each([
  ['10.3390/electronics15040828', 'doi103390electronics15040828'],
  ['https://doi.org/10.3390/electronics15040828', 'doi103390electronics15040828'],
  ['doi: 10.3390/electronics15040828', 'doi103390electronics15040828'],
  ['10.1109/ICME59968.2025.11209567', 'doi101109icme59968202511209567'],
  ['https://doi.org/10.1002/a%3A2%3C50', 'doi101002a250'],
  ['https://doi.org/10.1000/100%', 'doi101000100'],
])('the DOI in %s is one word', (text, word) => {
  expect(identifiersOf(text)).toEqual([word]);
});

test.each([
  'https://openreview.net/forum?id=3kADTLbKmm',
  'openreview.net/pdf?id=3kADTLbKmm',
  'https://openreview.net/forum?noteId=a&id=3kADTLbKmm&b=c',
])('the submission in %s is one word', (text) => {
  expect(identifiersOf(text)).toEqual(['openreview3kadtlbkmm']);
});

test.each([
  'https://github.com/thu-ml/SparseDM',
  'http://www.github.com/thu-ml/SparseDM/',
  'github.com/thu-ml/sparsedm/tree/main/x?tab=readme#top',
  'git@github.com:thu-ml/SparseDM.git',
  'https://github.com/thu-ml/SparseDM.git',
])('the repository in %s is one word', (text) => {
  expect(identifiersOf(text)).toEqual(['linkgithubcomthumlsparsedm']);
});

describe('patterns', () => {
  test.each([
    ['2:4', ['2of4']],
    ['N:M sparsity', ['nofm']],
    ['2 of 4', ['2of4']],
    ['2-of-4', ['2of4']],
    ['2:4 and 4:8', ['2of4', '4of8']],
    ['２：４', ['2of4']],
    ['２:４', ['2of4']],
    ['2：4', ['2of4']],
    ['２∶４', ['2of4']],
    ['ｎ：ｍ', ['nofm']],
    ['24 hours', []],
    ['PruneNet: a survey', []],
    ['10:30:15', []],
  ])('%s holds %j', (text, words) => {
    expect(identifiersOf(text)).toEqual(words);
  });

  test('what stands around one is not written together', () => {
    expect(takeIdentifiers('semi 2:4 structured').rest.map((stretch) => stretch.trim())).toEqual(['semi', 'structured']);
  });
});
