import { expect, test } from 'vitest';
import { captionOf, describeMark, nameOfRow } from '../../../src/results/words.ts';
import { comparisonFrom, row } from './settings.ts';

const fid = (sparsity: number, after: number, before?: number) =>
  row({ sparsity, fid: after }, before === undefined ? {} : { before: { fid: before } });
const panelsOf = (papers: Record<string, object[]>) => comparisonFrom(papers).panels;

test('captions say what may not be compared', () => {
  const captions = (papers: Record<string, object[]>) => panelsOf(papers).map(captionOf);
  expect(captions({ A: [fid(20, 4.5, 4)], B: [fid(60, 9, 4)] })).toEqual([
    'As reported, with the dense model at 4. On the front: A at 20% (4.5) and B at 60% (9).',
  ]);
  expect(captions({ A: [fid(20, 4.5, 4)], B: [fid(60, 3, 2)] })).toEqual([
    'As reported. The dense models differ (2 and 4), so compare FID only along a dotted line, from a dense model to its pruned ones.',
    'Each row compared with its own dense model. On the front: A at 20% (+0.5) and B at 60% (+1).',
  ]);
  expect(captions({ A: [fid(20, 4.5)], B: [fid(60, 3)] })).toEqual(['As reported. The dense model’s figure is not given, so no front is drawn.']);
});

test('a point says everything that the chart shows of it', () => {
  const [panel] = panelsOf({ A: [row({ sparsity: 33.333, fid: 4.5 }, { before: { fid: 4 }, setting: '25 steps' })], B: [fid(60, 9, 4)] });
  const point = panel!.points[0]!;
  expect(describeMark(panel!, point, nameOfRow(point.setting))).toBe('A (25 steps): weights removed 33.3%, FID 4.5, dense 4');
});
