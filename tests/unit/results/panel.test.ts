import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../src/read/read.ts';
import { ownCatalogue } from '../../../src/read/location.ts';
import { removalAxes, type Axis } from '../../../src/results/axis.ts';
import { measuredPairsOf } from '../../../src/results/comparison.ts';
import { chooseAxis, panelsOn } from '../../../src/results/panel.ts';
import type { TermOf } from '../../../src/schema/vocabulary.ts';
import { small } from '../entries.ts';
import { row, settingsFrom } from './settings.ts';

const { vocabulary } = small;
const TWO = { papers: 2, rows: 2 };
const [weights, computation] = removalAxes(vocabulary) as [Axis, Axis];
const macs = (before: number, after: number, fid: number, dense?: number, setting?: string) =>
  row({ 'macs-g': after, fid }, { before: { 'macs-g': before, ...(dense === undefined ? {} : { fid: dense }) }, setting });

describe('the axis', () => {
  test('is the one on which most papers can be drawn, even if another has more rows', () => {
    const settings = settingsFrom({
      A: [row({ sparsity: 10, fid: 1 }), row({ sparsity: 20, fid: 2 }), row({ sparsity: 30, fid: 3 }), macs(10, 5, 3)],
      B: [macs(10, 6, 4)],
    });
    expect(chooseAxis(settings, vocabulary, { papers: 1, rows: 2 })?.id).toBe('step-computation');
  });

  test('is the first of two that serve equally', () => {
    const settings = settingsFrom({
      A: [row({ sparsity: 10, 'macs-g': 5, fid: 1 }, { before: { 'macs-g': 9 } })],
      B: [row({ sparsity: 20, 'macs-g': 4, fid: 2 }, { before: { 'macs-g': 9 } })],
    });
    expect(chooseAxis(settings, vocabulary, TWO)?.id).toBe('weights');
  });

  test('is none where papers share no measure, or share one without any quality', () => {
    expect(chooseAxis(settingsFrom({ A: [row({ sparsity: 10, fid: 1 })], B: [macs(10, 6, 4)] }), vocabulary, TWO)).toBeUndefined();
    expect(
      chooseAxis(settingsFrom({ A: [row({ sparsity: 10, fid: 1 })], B: [row({ sparsity: 10, 'clip-score': 1 })] }), vocabulary, TWO),
    ).toBeUndefined();
  });
});

test('what papers count over anything, such as FLOPs, is drawn only with one dense figure', () => {
  const loose = { ...computation, isLoose: true };
  const settings = settingsFrom({ A: [macs(1817.2, 4.34, 171, 149), macs(45.43, 23.63, 184, 149)], B: [macs(45.43, 30, 170, 149)] });
  const [panel] = panelsOn(loose, settings, vocabulary, TWO);
  expect(panel!.points.map(({ position }) => position.after)).toEqual([23.63, 30]);
  expect(chooseAxis(settings.slice(0, 2), vocabulary, { papers: 1, rows: 2 }, [loose])).toBeUndefined();
});

describe('panels', () => {
  test('one for each quality that two papers give, and only of the rows that have it', () => {
    const settings = settingsFrom({
      A: [row({ sparsity: 10, fid: 1, 'clip-score': 0.3 }), row({ sparsity: 20, 'clip-score': 0.2 })],
      B: [row({ sparsity: 30, fid: 2 }), row({ fid: 3 })],
    });
    const panels = panelsOn(weights, settings, vocabulary, TWO);
    expect(panels.map(({ metric, points }) => [metric.id, points.map(({ x, y }) => [x, y])])).toEqual([
      [
        'fid',
        [
          [10, 1],
          [30, 2],
        ],
      ],
    ]);
  });

  test('with one dense figure, a front: of what removes more at better quality, beginning at the dense model', () => {
    const settings = settingsFrom({ A: [macs(10, 8, 4.5, 4), macs(10, 5, 6, 4)], B: [macs(10, 7, 7, 4), macs(10, 4, 9, 4)] });
    const [panel, ...others] = panelsOn(computation, settings, vocabulary, TWO);
    expect(others).toEqual([]);
    expect(panel!.front.map(({ x, y }) => [Math.round(x), y])).toEqual([
      [0, 4],
      [20, 4.5],
      [50, 6],
      [60, 9],
    ]);
  });

  test('a dense model that is beaten is not on the front', () => {
    const [panel] = panelsOn(computation, settingsFrom({ A: [macs(10, 8, 3.5, 4)], B: [macs(10, 5, 5, 4)] }), vocabulary, TWO);
    expect(panel!.front.map(({ y }) => y)).toEqual([3.5, 5]);
  });

  test('where a higher figure is better, the front follows it', () => {
    const settings = settingsFrom({
      A: [row({ sparsity: 10, 'clip-score': 0.3 }, { before: { 'clip-score': 0.31 } })],
      B: [row({ sparsity: 5, 'clip-score': 0.2 }, { before: { 'clip-score': 0.31 } })],
    });
    const [panel] = panelsOn(weights, settings, vocabulary, TWO);
    expect(panel!.front.map(({ x }) => x)).toEqual([0, 10]);
  });

  test('with dense figures that differ, no front across them, but one of the changes beside', () => {
    const settings = settingsFrom({ A: [macs(10, 6, 13.89, 14.46)], B: [macs(10, 5, 2.5, 2)] });
    const [reported, change] = panelsOn(computation, settings, vocabulary, TWO);
    expect(reported).toMatchObject({ shows: 'reported', dense: [2, 14.46], front: [] });
    expect(change!.shows).toBe('change');
    // −0.57 and not −0.5700000000000003.
    expect(change!.points.map(({ y, dense }) => [y, dense])).toEqual([
      [-0.57, 0],
      [0.5, 0],
    ]);
    expect(change!.front.map(({ y }) => y)).toEqual([-0.57, 0.5]);
  });

  test('a row that does not say how good its dense model is can be drawn, but not be on the front', () => {
    const [panel] = panelsOn(computation, settingsFrom({ A: [macs(10, 6, 1)], B: [macs(10, 5, 5, 4)] }), vocabulary, TWO);
    expect(panel!.points).toHaveLength(2);
    expect(panel!.front.map(({ y }) => y)).toEqual([4, 5]);
  });
});

describe('on the real list', async () => {
  const { catalogue } = await readCatalogue(ownCatalogue);
  const panels = measuredPairsOf(catalogue).flatMap((comparison) => comparison.panels);

  test('there are charts of several papers, of one model and one benchmark each', () => {
    expect(panels.length).toBeGreaterThan(1);
    for (const { points } of panels) {
      expect(new Set(points.map(({ setting }) => setting.paper.slug)).size).toBeGreaterThan(1);
      expect(new Set(points.map(({ setting: { result } }) => `${result.model}|${result.benchmark}`)).size).toBe(1);
    }
  });

  test('every number of every point is that of its entry', () => {
    for (const { metric, shows, points } of panels) {
      for (const { setting, position, x, y, dense } of points) {
        const on = catalogue.vocabulary.metrics[position.metric]!;
        const { before, after } = bySource(setting.paper.slug, setting.number);
        expect(y).toBeCloseTo(shows === 'change' ? after[metric.id]! - before![metric.id]! : after[metric.id]!, 9);
        expect(dense).toBe(shows === 'change' ? 0 : before?.[metric.id]);
        expect(position.after).toBe(after[position.metric]);
        expect(x).toBeCloseTo(expectedOn(on, before?.[position.metric], after[position.metric]!), 9);
      }
    }
  });

  const bySource = (slug: string, number: number) => catalogue.papers.find((paper) => paper.slug === slug)!.data.results![number - 1]!;
});

/** Worked out once more, from the definition of each axis. */
function expectedOn({ axis, unit, better }: TermOf<'metrics'>, dense: number | undefined, pruned: number): number {
  if (axis === 'speed' && unit === '%') return 100 / (100 - pruned);
  if (unit === '%' || unit === '×') return pruned;
  if (axis === 'speed') return better === 'higher' ? pruned / dense! : dense! / pruned;
  return ((dense! - pruned) / dense!) * 100;
}
