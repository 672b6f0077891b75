import { describe, expect, test } from 'vitest';
import { formatFigure, groupResults, metricLabel } from '../../../src/catalogue/results.ts';
import { bySlug, small } from '../entries.ts';

const { vocabulary } = small;
const row = (after: Record<string, number>, more: object = {}) => ({ after, source: 'Table 1', ...more });

test('only rows of one model and one benchmark stand side by side, in the order of the entry', () => {
  const groups = groupResults(bySlug(small.papers, 'sparse-one').data.results!, vocabulary);
  expect(groups.map(({ title, rows }) => [title, rows.map(({ setting }) => setting)])).toEqual([
    ['DDPM on CIFAR-10', ['2:4', '1:4']],
    ['Stable Diffusion 1.5 on MS-COCO', [undefined]],
  ]);
});

test('columns are the metrics in use, before or after, the most telling first', () => {
  const [first] = groupResults(bySlug(small.papers, 'sparse-one').data.results!, vocabulary);
  expect(first!.metrics.map(({ id }) => id)).toEqual(['fid', 'macs-g', 'params-m']);
});

test('rows without a metric in common are tables of their own', () => {
  const rows = [row({ fid: 1 }), row({ 'speed-up': 2 }), row({ fid: 3, 'clip-score': 4 })];
  expect(groupResults(rows, vocabulary).map((group) => group.rows)).toEqual([[rows[0], rows[2]], [rows[1]]]);
});

test('a row that shares metrics with two others joins them', () => {
  const rows = [row({ fid: 1 }), row({ 'speed-up': 2 }), row({ fid: 3, 'speed-up': 4 })];
  expect(groupResults(rows, vocabulary)).toHaveLength(1);
  expect(groupResults(rows, vocabulary)[0]!.rows).toEqual(rows);
});

test('what is not known is not in the title', () => {
  const titles = [{ model: 'ddpm' }, { benchmark: 'ms-coco' }, {}].map((more) => groupResults([row({ fid: 1 }, more)], vocabulary)[0]!.title);
  expect(titles).toEqual(['DDPM', 'MS-COCO', 'Several models']);
});

test('no results are no tables', () => {
  expect(groupResults([], vocabulary)).toEqual([]);
});

describe('a figure is shown', () => {
  test.for([
    [4.19, '4.19'],
    [5, '5'],
    [0, '0'],
    [1234.5, '1,234.5'],
    [1_000_000, '1,000,000'],
    [-0.47, '−0.47'],
    [0.000_012, '0.000012'],
    [0.1 + 0.2, '0.3'],
  ] as const)('%f as %s', ([value, shown]) => {
    expect(formatFigure(value)).toBe(shown);
  });
});

test('the head of a column says the unit and which way is better', () => {
  const labels = Object.fromEntries(Object.entries(vocabulary.metrics).map(([id, term]) => [id, metricLabel(term)]));
  expect(labels).toEqual({
    'params-m': 'Parameters (M) ↓',
    'macs-g': 'MACs (G) ↓',
    'speed-up': 'Speed-up ↑',
    fid: 'FID ↓',
    'clip-score': 'CLIP score ↑',
    sparsity: 'Sparsity (%)',
  });
});
