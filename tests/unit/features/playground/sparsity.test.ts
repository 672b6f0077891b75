import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeMask,
  exampleWeights,
  semiStructuredMask,
  shadeOf,
  structuredMask,
  unstructuredMask,
  type Mask,
} from '../../../../src/features/playground/sparsity.ts';

const shares = fc.double({ min: 0, max: 1, noNaN: true });
/** Few different weights, so that many are equal. */
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 16 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const removed = (mask: Mask) => mask.flat().filter((kept) => !kept).length;
const column = (mask: Mask, index: number) => mask.map((cells) => cells[index]!);

describe('unstructured pruning', () => {
  test('removes exactly the share, whatever is equal', () => {
    fc.assert(
      fc.property(matrices, shares, (weights, share) => {
        expect(removed(unstructuredMask(weights, share))).toBe(Math.round(share * weights.flat().length));
      }),
    );
  });

  test('keeps nothing that is smaller than what it removes', () => {
    fc.assert(
      fc.property(matrices, shares, (weights, share) => {
        const mask = unstructuredMask(weights, share).flat();
        const [kept, gone] = [true, false].map((side) => weights.flat().filter((_, index) => mask[index] === side)) as [number[], number[]];
        expect(Math.min(...kept)).toBeGreaterThanOrEqual(Math.max(...gone));
      }),
    );
  });
});

describe('structured pruning', () => {
  test('removes whole columns, exactly the share of them', () => {
    fc.assert(
      fc.property(matrices, shares, (weights, share) => {
        const mask = structuredMask(weights, share);
        const columns = weights[0]!.map((_, index) => new Set(column(mask, index)));
        expect(columns.every(({ size }) => size === 1)).toBe(true);
        expect(columns.filter((cells) => cells.has(false))).toHaveLength(Math.round(share * columns.length));
      }),
    );
  });

  test('removes the columns with the smallest norm', () => {
    const row = [3, 1, 2, -4];
    const kept = [true, false, false, true];
    expect(structuredMask([row, row], 0.5)).toEqual([kept, kept]);
  });
});

describe('semi-structured pruning', () => {
  test('keeps exactly N in every group of M, whatever is equal', () => {
    const patterns = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 2, max: 8 })).filter(([kept, block]) => kept < block);
    fc.assert(
      fc.property(matrices, patterns, (weights, [kept, block]) => {
        for (const cells of semiStructuredMask(weights, kept, block)) {
          for (let start = 0; start < cells.length; start += block) {
            const group = cells.slice(start, start + block);
            expect(group.filter(Boolean)).toHaveLength(Math.min(kept, group.length));
          }
        }
      }),
    );
  });

  test('keeps the largest, and of equal ones the first', () => {
    expect(semiStructuredMask([[1, 4, 2, 3, 5, 5, 5, 5]], 2, 4)).toEqual([[false, true, false, true, true, true, false, false]]);
  });
});

test('the example is the same on every build, between 0 and 1, and has no two equal weights in a row', () => {
  const weights = exampleWeights(8, 8);
  expect(weights).toEqual(exampleWeights(8, 8));
  expect(weights.flat().every((value) => value > 0 && value <= 1)).toBe(true);
  for (const values of weights) expect(new Set(values).size).toBe(8);
});

test('shades go from 1 to 5', () => {
  expect([0, 0.01, 0.2, 0.21, 0.5, 0.99, 1, 2].map(shadeOf)).toEqual([1, 1, 1, 2, 3, 5, 5, 5]);
});

test('a mask is described with what it keeps and what storing it takes', () => {
  const mask = semiStructuredMask(exampleWeights(8, 8), 2, 4);
  // Two values of 16 bits and their places of 2 bits, for four values of 16 bits.
  expect(describeMask(mask, 2, 4)).toBe('2:4 keeps 32 of 64 weights (50% sparsity) and stores 56% of the bits of 16-bit weights.');
});
