import { expect, test } from 'vitest';
import { additions, additionsByMonth, changes, titleOf } from '../../../src/catalogue/order.ts';
import { catalogueOf, makePaper, makeRelated, small } from '../entries.ts';

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
