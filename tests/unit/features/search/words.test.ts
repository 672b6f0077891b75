import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, join, joinable, nameForms, wordsOf } from '../../../../src/features/search/words.ts';

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
