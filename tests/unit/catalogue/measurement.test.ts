import { describe, expect, test } from 'vitest';
import { formatMeasurement, formatSetting } from '../../../src/catalogue/results.ts';
import { termsOf } from '../../../src/catalogue/taxonomy.ts';
import { collections } from '../../../src/schema/collections.ts';
import { catalogueOf, makeComparison, makePaper, small } from '../entries.ts';

const row = (fields: object) => ({ results: [{ after: { fid: 5 }, source: 'Table 1', ...fields }] });
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
    expect(judge(row(fields)).success).toBe(isValid);
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
