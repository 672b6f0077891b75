import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crosses, overlaps, placeLabels, type Box } from '../../../src/charts/labels.ts';

const bounds: Box = { x: 0, y: 0, width: 400, height: 300 };
const labels = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 5, max: 120 }),
    height: fc.constantFrom(14, 28),
  }),
  { maxLength: 14 },
);
const mark = ({ x, y }: { x: number; y: number }): Box => ({ x: x - 6, y: y - 6, width: 12, height: 12 });

describe('wherever the marks are', () => {
  test('no label covers another, a mark or the way of another to its mark, and none leaves the chart', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const marks = all.map(mark);
        const places = placeLabels(all, bounds, marks);
        const placed = places.filter((place) => place !== undefined);
        expect(places).toHaveLength(all.length);
        for (const [index, { box, leader }] of placed.entries()) {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300).toBe(true);
          expect(marks.some((other) => overlaps(other, box))).toBe(false);
          expect(placed.slice(index + 1).some((other) => overlaps(other.box, box))).toBe(false);
          if (leader !== undefined) expect(placed.some((other, at) => at !== index && crosses(leader, other.box))).toBe(false);
        }
      }),
    );
  });

  test('a label that stands nearer to the mark of another is tied to its own', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const distance = (box: Box, { x, y }: { x: number; y: number }) =>
          Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
        for (const [index, place] of placeLabels(all, bounds, all.map(mark)).entries()) {
          if (place?.leader !== undefined || place === undefined) continue;
          for (const other of all) expect(distance(place.box, other)).toBeGreaterThanOrEqual(distance(place.box, all[index]!));
        }
      }),
    );
  });

  test('the same labels find the same places again', () => {
    fc.assert(
      fc.property(labels, (all) => {
        expect(placeLabels(all, bounds, all.map(mark))).toEqual(placeLabels(all, bounds, all.map(mark)));
      }),
    );
  });
});

test('a label alone stands to the right of its mark, and off a line that passes there', () => {
  const label = { x: 100, y: 100, width: 60, height: 14 };
  expect(placeLabels([label], bounds, [])).toEqual([{ box: { x: 109, y: 93, width: 60, height: 14 }, leader: undefined }]);
  const line = { x1: 100, y1: 100, x2: 300, y2: 100 };
  const [place] = placeLabels([label], bounds, [], [line]);
  expect(crosses(line, place!.box)).toBe(false);
});

test('a label without room has no place', () => {
  expect(placeLabels([{ x: 200, y: 150, width: 500, height: 14 }], bounds, [])).toEqual([undefined]);
});

test('a line crosses a box if part of it is inside', () => {
  const box = { x: 10, y: 10, width: 10, height: 10 };
  expect(crosses({ x1: 0, y1: 0, x2: 30, y2: 30 }, box)).toBe(true);
  expect(crosses({ x1: 12, y1: 12, x2: 15, y2: 15 }, box)).toBe(true);
  expect(crosses({ x1: 0, y1: 0, x2: 30, y2: 0 }, box)).toBe(false);
  expect(crosses({ x1: 0, y1: 25, x2: 30, y2: 22 }, box)).toBe(false);
  expect(crosses({ x1: 0, y1: 0, x2: 8, y2: 8 }, box)).toBe(false);
});
