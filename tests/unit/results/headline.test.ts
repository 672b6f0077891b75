import { expect, test } from 'vitest';
import { formatQuality, formatRemoved, headlineOf } from '../../../src/results/headline.ts';
import { small } from '../entries.ts';
import { paperWith, row } from './settings.ts';

const { vocabulary } = small;
const headline = (...rows: object[]) => headlineOf(paperWith('A', rows), vocabulary);
/** The number of the row that is chosen. */
const chosen = (...rows: object[]) => headline(...rows)?.setting.number;

const quality = { before: { fid: 4 } };
const removed = row({ sparsity: 50 });
const timed = row({ 'speed-up': 2 });

test('a quality before and after on a named benchmark is worth more than all else', () => {
  const unnamed = row({ fid: 5, sparsity: 50, 'speed-up': 2 }, { ...quality, benchmark: undefined });
  expect(chosen(removed, timed, unnamed, row({ fid: 5 }, quality))).toBe(4);
});

test('then any quality before and after, then what was removed, then a speed-up', () => {
  const unnamed = row({ fid: 5 }, { ...quality, benchmark: undefined });
  expect(chosen(row({ sparsity: 50, 'speed-up': 2 }), unnamed)).toBe(2);
  expect(chosen(timed, removed)).toBe(2);
  expect(chosen(row({ fid: 5 }), timed)).toBe(2);
});

test('among rows with a quality, the one that says more; among equals, the first', () => {
  expect(chosen(row({ fid: 5 }, quality), row({ fid: 9, sparsity: 50 }, quality))).toBe(2);
  expect(chosen(row({ fid: 5, sparsity: 50 }, quality), row({ fid: 9, sparsity: 50, 'speed-up': 2 }, quality))).toBe(2);
  expect(chosen(row({ fid: 5, sparsity: 50 }, quality), row({ fid: 4, sparsity: 90 }, quality))).toBe(1);
});

test('figures of different rows are never mixed', () => {
  const found = headline(row({ fid: 5 }, quality), removed, timed)!;
  expect(found.setting.number).toBe(1);
  expect([found.removed, found.speedUp]).toEqual([undefined, undefined]);
});

test('a paper without such figures has none', () => {
  expect(headline()).toBeUndefined();
  expect(headline(row({ fid: 5 }))).toBeUndefined();
  // What grew was not removed.
  expect(headline(row({ 'params-m': 12 }, { before: { 'params-m': 10 } }))).toBeUndefined();
});

test('figures are said with what they are of', () => {
  const found = headline(row({ fid: 5.29, 'params-m': 19.8, 'clip-score': 0.3 }, { before: { fid: 4.19, 'params-m': 35.7, 'clip-score': 0.31 } }))!;
  expect(formatQuality(found.quality!)).toBe('FID 4.19 → 5.29');
  expect(formatRemoved(found.removed!)).toBe('44.5% of weights');
});

test('a metric that is itself the change needs no figure before', () => {
  const metrics = { ...vocabulary.metrics, 'fid-change': { ...vocabulary.metrics['fid']!, name: 'FID change', counts: 'change' as const } };
  const paper = paperWith('A', [row({ sparsity: 50 })]);
  paper.data.results = [{ ...paper.data.results![0]!, after: { 'fid-change': -0.5 } }];
  expect(formatQuality(headlineOf(paper, { ...vocabulary, metrics })!.quality!)).toBe('FID change −0.5');
});
