import { describe, expect, test } from 'vitest';
import { answer, knownOf, type Inputs } from '../../../../src/features/calculate/calculator.ts';

const question: Inputs = { kind: 'structured', device: 'ampere', timeShare: 0.9, removed: 0.5, millions: 2000 };

test('half of a part that takes nine tenths of the time: a bound, what limits it, and the sizes', () => {
  expect(answer(question)).toEqual({
    bound: 'At most ×1.82',
    words: 'Even without the part, the whole would be at most ×10 as fast, since the rest stays.',
    sizes: ['4 GB', '2 GB', '1 GB', '0.5 GB'],
  });
});

test('2:4 stores 9/16 of 16 bits, and gains something on Ampere alone', () => {
  const { bound, sizes } = answer({ ...question, kind: '2:4' });
  expect(bound).toBe('At most ×1.82');
  expect(sizes.slice(0, 2)).toEqual(['4 GB', '2.25 GB']);
  expect(answer({ ...question, kind: '2:4', device: 'other' }).bound).toBe('At most ×1');
});

test('scattered zeros gain nothing by dense kernels', () => {
  const { bound, words } = answer({ ...question, kind: 'unstructured' });
  expect(bound).toBe('At most ×1');
  expect(words).toContain('only the file becomes smaller');
});

test('a part that takes all the time has no limit by the rest', () => {
  expect(answer({ ...question, timeShare: 1 })).toMatchObject({ bound: 'At most ×2', words: '' });
});

test('without a share there is no bound, and without parameters no size', () => {
  expect(answer({ ...question, timeShare: undefined }).bound).toBe('Fill in the shares');
  expect(new Set(answer({ ...question, millions: undefined }).sizes)).toEqual(new Set(['size not known']));
});

describe('what is known of the share of the time', () => {
  test.for([
    { share: undefined, filledIn: '40', words: 'The list has no share of the time for this part. Measure it and enter it.' },
    { share: '95', filledIn: '95', words: '95% of the time: on one GPU.' },
    { share: '95', filledIn: '40', words: 'Your value; the list has 95%: on one GPU.' },
  ])('$words', ({ share, filledIn, words }) => {
    expect(knownOf('on one GPU', share, filledIn)).toBe(words);
  });
});
