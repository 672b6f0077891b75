import { expect, test } from 'vitest';
import { captionOf, sharesDense, verdictOf } from '../../../src/chart/verdict.ts';
import { describePoint } from '../../../src/chart/words.ts';
import { comparisonFrom, row } from './settings.ts';

const fid = (sparsity: number, after: number, before?: number) =>
  row({ sparsity, fid: after }, before === undefined ? {} : { before: { fid: before } });
const panelsOf = (papers: Record<string, object[]>) => comparisonFrom(papers).panels;

test('who is ahead up to where, and who is beaten', () => {
  const [panel] = panelsOf({ A: [fid(20, 4.5, 4), fid(30, 5, 4)], B: [fid(60, 9, 4)], C: [fid(25, 8, 4)] });
  expect(verdictOf(panel!)).toBe('Up to 30% weights removed, A has the best FID; up to 60%, B. Each row of C is beaten by one of A and B.');
});

test('where dense figures differ, only the changes are told apart', () => {
  const [reported, change] = panelsOf({ A: [fid(20, 4.5, 4)], B: [fid(60, 3, 2)] });
  expect(verdictOf(reported!)).toBeUndefined();
  expect(verdictOf(change!)).toBe('Up to 20% weights removed, A has the best change of FID against its own dense model; up to 60%, B.');
});

test('captions say what may not be compared', () => {
  const captions = (papers: Record<string, object[]>) => panelsOf(papers).map(captionOf);
  expect(captions({ A: [fid(20, 4.5, 4)], B: [fid(60, 9, 4)] })).toEqual([
    'As reported, all against a dense model at 4. On the front: A at 20% (4.5) and B at 60% (9).',
  ]);
  expect(captions({ A: [fid(20, 4.5, 4)], B: [fid(60, 3, 2)] })).toEqual([
    'As reported. The dense figures differ (2 and 4), so FID does not compare across lines: each line leads from its own dense model.',
    'Each row against the dense model of the same row. On the front: A at 20% (+0.5) and B at 60% (+1).',
  ]);
  expect(captions({ A: [fid(20, 4.5)], B: [fid(60, 3)] })).toEqual([
    'As reported. The rows do not give the figure of their dense model, so no front is drawn.',
  ]);
});

test('a point says everything that the chart shows of it', () => {
  const [panel] = panelsOf({ A: [row({ sparsity: 33.333, fid: 4.5 }, { before: { fid: 4 }, setting: '25 steps' })], B: [fid(60, 9, 4)] });
  expect(describePoint(panel!, panel!.points[0]!)).toBe('A (25 steps): weights removed 33.3%, FID 4.5, dense 4');
});

test('papers compare under the same conditions if two give the dense model the same figure', () => {
  const isShared = (papers: Record<string, object[]>) => panelsOf(papers).map(sharesDense);
  expect(isShared({ A: [fid(20, 4.5, 4), fid(30, 5, 4)], B: [fid(60, 3, 2)] })).toEqual([false, false]);
  expect(isShared({ A: [fid(20, 4.5, 4), fid(30, 5, 2)], B: [fid(60, 3, 2)] })).toEqual([true, true]);
  expect(isShared({ A: [fid(20, 4.5)], B: [fid(60, 3)] })).toEqual([false]);
});
