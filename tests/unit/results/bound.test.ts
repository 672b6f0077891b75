import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsPerWeight, devices, gigabytes, kinds, partGain, wholeGain } from '../../../src/results/bound.ts';

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const removals = fc.double({ min: 0, max: 0.99, noNaN: true });
const anyKind = fc.constantFrom(...kinds);
const anyDevice = fc.constantFrom(...devices);

describe('the whole gains at most', () => {
  test.each([
    // Half of a part that takes all the time, nine tenths and none of it.
    [1, 2, 2],
    [0.9, 2, 1 / 0.55],
    [0, 2, 1],
    // SDXL: 30% of the U-Net, which takes 95.9% of the time.
    [0.959, 1 / 0.7, 1.404],
    // However fast the part becomes.
    [0.9, Infinity, 10],
    [0.5, 1, 1],
  ])('a share of time of %s, made %s times as fast: %s', (time, gain, whole) => {
    expect(wholeGain(time, gain)).toBeCloseTo(whole, 3);
  });

  test('never less than before, and never more than if the part took no time', () => {
    fc.assert(
      fc.property(shares, removals, anyKind, anyDevice, (time, removed, kind, device) => {
        const whole = wholeGain(time, partGain(kind, removed, device));
        expect(whole).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(whole).toBeLessThanOrEqual((1 / (1 - time)) * (1 + 1e-9));
        expect(whole).toBeLessThanOrEqual(partGain(kind, removed, device) * (1 + 1e-9));
      }),
    );
  });

  test('more where more goes, or where the part takes more of the time', () => {
    fc.assert(
      fc.property(shares, shares, removals, removals, (one, other, few, many) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const [little, much] = [Math.min(few, many), Math.max(few, many)];
        const whole = (time: number, removed: number) => wholeGain(time, partGain('structured', removed, 'other'));
        expect(whole(less, little)).toBeLessThanOrEqual(whole(more, little) * (1 + 1e-9));
        expect(whole(less, little)).toBeLessThanOrEqual(whole(less, much) * (1 + 1e-9));
      }),
    );
  });

  test('nothing by scattered zeros, and nothing by 2:4 where no hardware skips it', () => {
    fc.assert(
      fc.property(removals, anyDevice, (removed, device) => {
        expect(partGain('unstructured', removed, device)).toBe(1);
        expect(partGain('2:4', removed, 'other')).toBe(1);
        expect(partGain('2:4', removed, 'ampere')).toBe(2);
      }),
    );
  });
});

describe('what is stored', () => {
  test.each([
    ['2:4', 0.5, 16, 9],
    ['2:4', 0.5, 8, 5],
    ['structured', 0.3, 16, 11.2],
    ['unstructured', 0.5, 16, 9],
    // Where hardly anything goes, the mask would cost more than it saves.
    ['unstructured', 0.01, 16, 16],
  ] as const)('%s, %s removed, of %s bits: %s', (kind, removed, bits, stored) => {
    expect(bitsPerWeight(kind, removed, bits)).toBeCloseTo(stored, 9);
  });

  test('the U-Net of SDXL takes 5.13 GB in 16 bits, and 2.89 in 2:4', () => {
    expect(gigabytes(2567, 16)).toBeCloseTo(5.134, 3);
    expect(gigabytes(2567, bitsPerWeight('2:4', 0.5, 16))).toBeCloseTo(2.888, 3);
  });

  test('never more than the dense weights', () => {
    fc.assert(
      fc.property(anyKind, removals, fc.constantFrom(4, 8, 16), (kind, removed, bits) => {
        expect(bitsPerWeight(kind, removed, bits)).toBeLessThanOrEqual(bits);
      }),
    );
  });
});
