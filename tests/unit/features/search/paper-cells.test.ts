import { describe, expect, test } from 'vitest';
import { cellsOf, modelsOf } from '../../../../src/features/search/paper-cells.ts';
import { COLUMNS } from '../../../../src/features/search/row-cells.ts';
import { catalogueOf, makePaper } from '../../entries.ts';

const cells = (data: Readonly<Record<string, unknown>>) => {
  const paper = makePaper('a', data);
  return cellsOf(paper, catalogueOf([paper]));
};
const result = { model: 'ddpm', benchmark: 'cifar-10', before: { fid: 4 }, after: { fid: 5, sparsity: 50, 'speed-up': 2 }, source: 'Table 1' };

describe('a row of the list', () => {
  test('has a cell for each column, and says nothing of what is not reported', () => {
    const row = cells({});
    expect(Object.keys(row)).toEqual(COLUMNS.map(({ id }) => id));
    expect(row.speed).toEqual({ text: '' });
    expect(row.code).toEqual({ text: '' });
    expect(row.venue).toEqual({ text: '', note: 'preprint' });
  });

  test('gives figures with their hardware and benchmark, and leads to the row that they come from', () => {
    const row = cells({ name: 'A', results: [{ ...result, hardware: { device: 'rtx-3090' } }] });
    expect(row.removed.text).toBe('50% of weights');
    expect(row.speed).toEqual({ text: '×2', note: 'NVIDIA RTX 3090' });
    expect(row.quality).toMatchObject({ text: 'FID 4 → 5', note: 'CIFAR-10', href: '/papers/a/#result-1' });
  });

  test('leads to the code and to the first weights', () => {
    const row = cells({ name: 'A', links: { code: 'https://example.org/code', weights: ['https://example.org/1', 'https://example.org/2'] } });
    expect(row.code).toEqual({ text: 'code', href: 'https://example.org/code', label: 'Code of A' });
    expect(row.weights.href).toBe('https://example.org/1');
  });
});

test('of many models, the first are named', () => {
  const paper = makePaper('a', {});
  const named = (models: string[]) => modelsOf({ ...paper, data: { ...paper.data, models } }, catalogueOf([paper]));
  expect(named([])).toBe('');
  expect(named(['A', 'B', 'C', 'D'])).toBe('A, B, C, D');
  expect(named(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 more');
});
