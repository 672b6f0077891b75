import { expect, test } from 'vitest';
import { alphabetical } from '../../../src/catalogue/title.ts';
import { byAddition, byRelease, additions, additionsByMonth, changes, titleOf, sections } from '../../../src/catalogue/order.ts';
import { makePaper, catalogueOf, makeRelated, small } from '../entries.ts';
import { formatDay, formatMonth, newestFirst, yearOf } from '../../../src/catalogue/dates.ts';

test('names are in alphabetical order whatever their case, with 2 before 10', () => {
  expect(['zeta', 'Alpha', 'beta', 'SD 10', 'SD 2', 'Émile', 'emma'].toSorted(alphabetical).join()).toBe('Alpha,beta,Émile,emma,SD 2,SD 10,zeta');
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

const list = catalogueOf(
  [
    makePaper('b', { title: 'B', added: '2026-10-31' }),
    makePaper('c', { title: 'C', added: '2026-11-01' }),
    makePaper('a', { title: 'a', added: '2026-10-31' }),
  ],
  { related: [makeRelated('r', { title: 'A neighbor', added: '2026-11-25' })], tools: small.tools },
);

test('entries of all kinds are in the order in which they came, the last first', () => {
  expect(additions(list).map(titleOf)).toEqual([...small.tools.map(({ data }) => data.name), 'A neighbor', 'C', 'a', 'B']);
});

test('they stand under their months', () => {
  expect(additionsByMonth(list).map(({ month, entries }) => [month, entries.length])).toEqual([
    ['2026-11', small.tools.length + 2],
    ['2026-10', 2],
  ]);
  expect(additionsByMonth(catalogueOf([]))).toEqual([]);
});

test('of one day, the newest research comes first', () => {
  const papers = [makePaper('old', { title: 'Old', released: '2023-01' }), makePaper('new', { title: 'New', released: '2025-06' })];
  expect(additions(catalogueOf(papers)).map(titleOf)).toEqual(['New', 'Old']);
});

test('changes of all papers are told, the last first', () => {
  const papers = [
    makePaper('a', { changes: [{ on: '2026-11-26', what: 'Code was released.' }] }),
    makePaper('b', { changes: [{ on: '2026-11-27', what: 'Published at ICLR 2026.' }] }),
    makePaper('c'),
  ];
  expect(changes(catalogueOf(papers)).map(({ paper, what }) => `${paper.slug}: ${what}`)).toEqual([
    'b: Published at ICLR 2026.',
    'a: Code was released.',
  ]);
});

test('a day is shown as far as it is known, its month with a name and without a leading zero, and moved by no time zone', () => {
  const days = ['2026-11-25', '2024-04-05', '2024-04', '2023', '2024-01-01', '2024-12-31'];
  expect(days.map(formatDay)).toEqual(['25 Nov 2026', '5 Apr 2024', 'Apr 2024', '2023', '1 Jan 2024', '31 Dec 2024']);
  expect(['2024-04', '2024-04-15', '2023'].map(formatMonth)).toEqual(['Apr 2024', 'Apr 2024', '2023']);
});

test('the year is a number', () => {
  expect(['2024', '2024-04', '1999-12-31'].map(yearOf)).toEqual([2024, 2024, 1999]);
});

test('the newest comes first, and a date without a month at the start of its year', () => {
  expect(['2023', '2024-04', '2024', '2024-04-15', '2024-01', '2025'].toSorted(newestFirst).join()).toBe('2025,2024-04-15,2024-04,2024-01,2024,2023');
});

test('entries stand under the terms of a vocabulary, in its order, each once', () => {
  const terms = { b: { name: 'B', description: '', aliases: [] }, a: { name: 'A', description: '', aliases: [] } };
  const found = sections([{ kind: 'a' }, { kind: 'b' }, { kind: 'a' }, { kind: 'c' }], terms, ({ kind }) => kind);
  expect(found.map(({ id, entries }) => [id, entries.length])).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});
