import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { axesOf, positionOn, removalAxes, roundOn, speedAxis } from '../../../src/results/axis.ts';

const { vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;
const axis = (id: string) => axesOf(vocabulary).find((one) => one.id === id)!;
const valueOn = (id: string, before: Record<string, number> | undefined, after: Record<string, number>) =>
  positionOn(axis(id), { before, after })?.value;

describe('where a row stands', () => {
  test.for<[string, Record<string, number> | undefined, Record<string, number>, number | undefined]>([
    ['weights', undefined, { sparsity: 50 }, 50],
    ['weights', undefined, { 'params-removed': 36.2 }, 36.2],
    ['weights', { 'params-m': 860 }, { 'params-m': 580 }, 32.5581395],
    ['step-computation', { 'macs-g': 1384.2 }, { 'macs-g': 899.7 }, 35.0021673],
    ['sample-computation', { 'sample-macs-t': 29.66 }, { 'sample-macs-t': 11.86 }, 60.0134862],
    ['computation', undefined, { 'flops-removed': 71 }, 71],
    ['layers', { layers: 28 }, { layers: 14 }, 50],
    ['speed', undefined, { 'speed-up': 2.43 }, 2.43],
    ['speed', { 'latency-s': 4 }, { 'latency-s': 2.5 }, 1.6],
    ['speed', { throughput: 6.91 }, { throughput: 13.82 }, 2],
    ['speed', undefined, { 'latency-removed': 50 }, 2],
    // One side alone says nothing of a change.
    ['weights', undefined, { 'params-m': 580 }, undefined],
    ['weights', { 'params-m': 860 }, { fid: 4 }, undefined],
    ['speed', { 'latency-s': 4 }, { fid: 4 }, undefined],
    // Nothing is divided by nothing.
    ['weights', { 'params-m': 0 }, { 'params-m': 0 }, undefined],
    ['speed', undefined, { 'latency-removed': 100 }, undefined],
    ['speed', undefined, { 'speed-up': 0 }, undefined],
    ['speed', undefined, { 'speed-up': -2 }, undefined],
  ])('%s of %j → %j is %s', ([id, before, after, expected]) => {
    const value = valueOn(id, before, after);
    if (expected === undefined) expect(value).toBeUndefined();
    else expect(value).toBeCloseTo(expected, 6);
  });

  test('what the paper gives itself goes before what is worked out', () => {
    expect(positionOn(axis('weights'), { before: { 'params-m': 100 }, after: { 'params-m': 49, 'params-removed': 50 } })).toEqual({
      value: 50,
      metric: 'params-removed',
      before: undefined,
      after: 50,
    });
  });

  test('a share is of the dense model: nothing removed is 0, all removed is 100', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (before, kept) => {
        expect(valueOn('weights', { 'params-m': before }, { 'params-m': before * kept })).toBeCloseTo(100 * (1 - kept), 6);
      }),
    );
  });

  test('twice as fast is ×2, told by time or by rate', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.double({ min: 0.1, max: 100, noNaN: true }), (time, factor) => {
        expect(valueOn('speed', { 'latency-s': time * factor }, { 'latency-s': time })).toBeCloseTo(factor, 6);
        expect(valueOn('speed', { throughput: time }, { throughput: time * factor })).toBeCloseTo(factor, 6);
      }),
    );
  });
});

test('values are rounded to what they can be exact to', () => {
  expect(roundOn(removalAxes(vocabulary)[0]!, 32.558)).toBe(32.6);
  expect(roundOn(speedAxis(vocabulary), 1.5384)).toBe(1.54);
});
