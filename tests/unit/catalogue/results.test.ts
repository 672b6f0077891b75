import { describe, expect, test } from 'vitest';
import { formatFigure, groupResults, metricLabel, formatMeasurement, formatSetting } from '../../../src/catalogue/results.ts';
import { bySlug, small, catalogueOf, makeComparison, makePaper } from '../entries.ts';
import { termsOf } from '../../../src/catalogue/taxonomy.ts';
import { collections } from '../../../src/schema/collections.ts';

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

const withRow = (fields: object) => ({ results: [{ after: { fid: 5 }, source: 'Table 1', ...fields }] });
const judge = (fields: object) => {
  const paper = { title: 'A', authors: ['Ada Lovelace'], released: '2024-04', links: { page: 'https://example.org/a' }, summary: 'What it does.' };
  return collections.papers.schema(small.vocabulary).safeParse({ ...paper, categories: ['structured'], added: '2026-11-25', ...fields });
};

describe('what a row was measured on', () => {
  test('is told with device, count, batch, precision and remarks, and what was timed', () => {
    const hardware = { device: 'a100', count: 8, batch: 1024, precision: 'bf16', remarks: 'compiled' } as const;
    expect(formatMeasurement({ hardware, measured: 'step' }, small.vocabulary)).toBe(
      '8 × NVIDIA A100, batch 1,024, BF16, compiled; One denoising step',
    );
    expect(formatMeasurement({ measured: 'pipeline' }, small.vocabulary)).toBe('Whole pipeline');
    expect(formatMeasurement({}, small.vocabulary)).toBeUndefined();
  });

  test.for([
    [{ hardware: { device: 'a100', batch: 1 } }, true],
    [{ hardware: { remarks: 'TensorRT' } }, true],
    [{ hardware: {} }, false],
    [{ hardware: 'NVIDIA A100' }, false],
    [{ hardware: { device: 'A100' } }, false],
    [{ hardware: { device: 'a100', count: 1 } }, false],
    [{ hardware: { device: 'a100', batch: 1.5 } }, false],
    [{ hardware: { precision: 'half' } }, false],
    [{ measured: 'layer' }, true],
    [{ measured: 'u-net' }, false],
    [{ origin: 'third-party' }, true],
    [{ origin: 'blog' }, false],
    [{ removed: { share: 35, of: 'computation' } }, true],
    [{ removed: { share: 100 } }, false],
    [{ removed: { share: 0 } }, false],
    [{ removed: { share: 35, of: 'channels' } }, false],
  ] as const)('is checked: %j', ([fields, isValid]) => {
    expect(judge(withRow(fields)).success).toBe(isValid);
  });
});

test('how much was removed is always the share that is gone', () => {
  expect(formatSetting({ removed: { share: 35, of: 'computation' }, setting: '25 steps' })).toBe('35% of computation removed, 25 steps');
  expect(formatSetting({ removed: { share: 80 } })).toBe('80% removed');
  expect(formatSetting({})).toBe('');
});

test('a paper is found by every device and benchmark of its results and of the tables that stand in it, and by its licenses', () => {
  const paper = makePaper('a', {
    licenses: { code: 'mit', weights: 'cc-by-nc-4-0' },
    results: [{ after: { fid: 5 }, benchmark: 'cifar-10', hardware: { device: 'rtx-3090' }, source: 'Table 1' }],
  });
  const table = makeComparison('a-table', {
    paper: 'a',
    benchmarks: ['ms-coco'],
    conditions: { hardware: { device: 'a100' } },
    rows: [{ name: 'A', role: 'method', figures: { fid: '5' }, conditions: { hardware: { device: 'rtx-4090' } } }],
  });
  const other = makeComparison('b-table', { ...table.data, paper: 'b', conditions: { hardware: { device: 'mi250' } } });
  catalogueOf([paper], { comparisons: [table, other] });
  expect(termsOf(paper, 'devices').toSorted()).toEqual(['a100', 'rtx-3090', 'rtx-4090']);
  expect(termsOf(paper, 'benchmarks')).toEqual(['cifar-10', 'ms-coco']);
  expect(termsOf(paper, 'licenses')).toEqual(['mit', 'cc-by-nc-4-0']);
  expect(judge({ licenses: { code: 'MIT' } }).success).toBe(false);
});
