import { expect, test } from 'vitest';
import { alphabetical } from '../../../src/catalogue/title.ts';
import { byAddition, byRelease } from '../../../src/catalogue/order.ts';
import { makePaper } from '../entries.ts';

test('names are in alphabetical order whatever their case, with 2 before 10', () => {
  expect(['zeta', 'Alpha', 'beta', 'SD 10', 'SD 2', 'Émile', 'emma'].toSorted(alphabetical)).toEqual([
    'Alpha',
    'beta',
    'Émile',
    'emma',
    'SD 2',
    'SD 10',
    'zeta',
  ]);
});

test('names that differ in case alone are always in one order', () => {
  expect(['a', 'A'].toSorted(alphabetical)).toEqual(['A', 'a']);
  expect(['A', 'a'].toSorted(alphabetical)).toEqual(['A', 'a']);
});

test('papers are newest first, and those of one day by title', () => {
  const papers = [
    makePaper('a', { released: '2024-04', title: 'Zebra' }),
    makePaper('b', { released: '2025-01', title: 'Yak' }),
    makePaper('c', { released: '2024-04', title: 'aardvark' }),
    makePaper('d', { released: '2024-04-02', title: 'X' }),
    makePaper('e', { released: '2024', title: 'W' }),
  ];
  expect(papers.toSorted(byRelease).map(({ slug }) => slug)).toEqual(['b', 'd', 'c', 'a', 'e']);
});

test('the latest additions come first, and those of one day by release', () => {
  const papers = [
    makePaper('a', { added: '2026-11-24', released: '2025-01' }),
    makePaper('b', { added: '2026-11-25', released: '2020-01' }),
    makePaper('c', { added: '2026-11-25', released: '2024-01' }),
  ];
  expect(papers.toSorted(byAddition).map(({ slug }) => slug)).toEqual(['c', 'b', 'a']);
});
