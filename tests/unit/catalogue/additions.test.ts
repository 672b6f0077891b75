import { expect, test } from 'vitest';
import { additions, additionsByMonth, titleOf } from '../../../src/catalogue/additions.ts';
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
