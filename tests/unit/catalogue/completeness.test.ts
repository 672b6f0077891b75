import { expect, test } from 'vitest';
import { aspects, completenessRows } from '../../../src/catalogue/taxonomy.ts';
import { catalogueOf, small } from '../entries.ts';

test('what is there is counted over all papers, by category and by year', () => {
  const head = ['', 'papers', ...aspects.map(({ id }) => id)];
  expect([head, ...completenessRows(small).map(({ label, papers, counts }) => [label, papers, ...counts])]).toEqual([
    ['', 'papers', 'results', 'code', 'weights', 'venue', 'criterion', 'models', 'training'],
    ['All papers', 3, 1, 2, 1, 2, 2, 2, 2],
    ['Unstructured', 1, 0, 1, 0, 0, 1, 0, 1],
    ['Structured', 2, 1, 1, 1, 2, 1, 2, 1],
    ['Semi-structured', 1, 1, 1, 1, 1, 1, 1, 1],
    ['2024', 2, 1, 2, 1, 1, 2, 1, 2],
    ['2023', 1, 0, 0, 0, 1, 0, 1, 0],
  ]);
});

test('an empty list has nothing', () => {
  expect(completenessRows(catalogueOf([])).every(({ papers, counts }) => papers === 0 && counts.every((count) => count === 0))).toBe(true);
});
