import { expect, test } from 'vitest';
import { formatDay, formatMonth, newestFirst, yearOf } from '../../../src/catalogue/dates.ts';

test('a month is shown with its name, and a year alone as it is', () => {
  expect(['2024-04', '2024-04-15', '2024-12', '2024-01', '2023'].map(formatMonth)).toEqual(['Apr 2024', 'Apr 2024', 'Dec 2024', 'Jan 2024', '2023']);
});

test('a day is shown without a leading zero, and as much of it as is known', () => {
  expect(['2026-11-25', '2024-04-05', '2024-04', '2023'].map(formatDay)).toEqual(['25 Nov 2026', '5 Apr 2024', 'Apr 2024', '2023']);
});

test('no time zone moves a day', () => {
  expect(['2024-01-01', '2024-12-31'].map(formatDay)).toEqual(['1 Jan 2024', '31 Dec 2024']);
});

test('the year is a number', () => {
  expect(['2024', '2024-04', '1999-12-31'].map(yearOf)).toEqual([2024, 2024, 1999]);
});

test('the newest comes first, and a date without a month at the start of its year', () => {
  expect(['2023', '2024-04', '2024', '2024-04-15', '2024-01', '2025'].toSorted(newestFirst)).toEqual([
    '2025',
    '2024-04-15',
    '2024-04',
    '2024-01',
    '2024',
    '2023',
  ]);
});
