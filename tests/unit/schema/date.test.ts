import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, month, released } from '../../../src/schema/date.ts';
import { mendOf } from '../mend.ts';

describe('a day', () => {
  test.for(['2024-02-29', '2026-11-25', '1950-01-01', '2100-12-31'])('is %s', (value) => {
    expect(day.parse(value)).toBe(value);
  });

  test.for([
    '2023-02-29',
    '2024-02-31',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-04',
    '2024',
    '1949-12-31',
    '24-04-01',
    '2024-04-01T00:00:00Z',
    '',
  ])('is not %o', (value) => {
    expect(day.safeParse(value).success).toBe(false);
  });

  test.for([2024, null, true, new Date(0), {}])('is never made from %o', (value) => {
    expect(day.safeParse(value).success).toBe(false);
  });
});

describe('a month', () => {
  test.for(['2026-11', '1950-01'])('is %s', (value) => {
    expect(month.parse(value)).toBe(value);
  });

  test.for(['2026', '2026-11-27', '2026-13', '2026-1', 'November 2026', ''])('is not %o', (value) => {
    expect(month.safeParse(value).success).toBe(false);
  });
});

describe('the first public version', () => {
  test.for(['2024', '2024-04', '2024-04-15'])('may be %s', (value) => {
    expect(released.parse(value)).toBe(value);
  });

  test.for([
    ['2024/4/5', '2024-04-05'],
    ['2024.04', '2024-04'],
    ['2024-4', '2024-04'],
    ['2024-04-15 10:00', '2024-04-15'],
    ['2024/13', undefined],
    ['4/27/2023', undefined],
    ['27.4.2023', undefined],
  ] as const)('written as %s is mended where its order is plain', ([value, mend]) => {
    expect(mendOf(released, value)).toBe(mend);
  });
});

test('what is proposed for a wrong date is right and another', () => {
  const written = fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,2})?([T ].{0,4})?$/));
  fc.assert(
    fc.property(written, (value) => {
      const mend = mendOf(released, value);
      if (mend === undefined) return;
      expect(mend).not.toBe(value);
      expect(released.safeParse(mend).success).toBe(true);
    }),
  );
});

test('what is proposed for a day is a day', () => {
  expect(mendOf(day, '2026-11')).toBeUndefined();
});
