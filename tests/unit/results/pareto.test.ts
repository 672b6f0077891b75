import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dominates, paretoFront } from '../../../src/results/panel.ts';

/** Few different values, so that many points tie. */
const points = fc.array(fc.record({ removed: fc.integer({ min: 0, max: 6 }), quality: fc.integer({ min: -3, max: 3 }) }), { maxLength: 20 });

test('no point of the front is beaten by any point', () => {
  fc.assert(
    fc.property(points, (all) => {
      for (const member of paretoFront(all)) expect(all.some((other) => dominates(other, member))).toBe(false);
    }),
  );
});

test('every point off the front is beaten by one on it', () => {
  fc.assert(
    fc.property(points, (all) => {
      const front = paretoFront(all);
      for (const point of all) if (!front.includes(point)) expect(front.some((member) => dominates(member, point))).toBe(true);
    }),
  );
});

test('along the front more is removed and quality falls', () => {
  fc.assert(
    fc.property(points, (all) => {
      const front = paretoFront(all);
      for (const [index, point] of front.slice(1).entries()) {
        const last = front[index]!;
        const isTie = point.removed === last.removed && point.quality === last.quality;
        expect(isTie || (point.removed > last.removed && point.quality < last.quality)).toBe(true);
      }
    }),
  );
});

test('the order of the points does not matter, and some point is on the front if there is one', () => {
  fc.assert(
    fc.property(points, (all) => {
      expect(new Set(paretoFront(all.toReversed()))).toEqual(new Set(paretoFront(all)));
      expect(paretoFront(all).length > 0).toBe(all.length > 0);
    }),
  );
});

test('by an example', () => {
  const [small, good, beaten] = [
    { removed: 60, quality: -3 },
    { removed: 20, quality: -1 },
    { removed: 20, quality: -2 },
  ];
  expect(paretoFront([small, beaten, good])).toEqual([good, small]);
});
