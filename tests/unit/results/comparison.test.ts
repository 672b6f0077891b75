import { describe, expect, test } from 'vitest';
import { comparedModels, measuredPairsOf, isShared, MOST_ROWS, coverageOf } from '../../../src/results/comparison.ts';
import { columnsOf, axisCell } from '../../../src/results/columns.ts';
import { agreementOf } from '../../../src/results/conditions.ts';
import { axesOf } from '../../../src/results/axis.ts';
import { catalogueOf, makePaper, small } from '../entries.ts';
import { comparisonFrom, paperWith, row } from './settings.ts';

const { vocabulary } = small;
const fid = (after: number, before: number, more: object = {}) => row({ sparsity: 50, fid: after }, { before: { fid: before }, ...more });

describe('comparisons', () => {
  const papers = [
    paperWith('A', [fid(5, 4), row({ fid: 5 }, { model: 'sdxl' }), row({ fid: 6 }, { model: undefined })]),
    paperWith('B', [fid(6, 4), row({ fid: 7 }, { benchmark: undefined })]),
    paperWith('C', [row({ fid: 8 }, { benchmark: undefined })]),
  ];
  const catalogue = catalogueOf(papers);
  const comparisons = measuredPairsOf(catalogue);

  test('are rows of one model and one benchmark, in the order of the vocabulary', () => {
    expect(comparisons.map(({ model, benchmark, papers: some }) => [model, benchmark, some.map(({ slug }) => slug)])).toEqual([
      ['ddpm', 'cifar-10', ['a', 'b']],
      ['ddpm', undefined, ['b', 'c']],
      ['sdxl', 'cifar-10', ['a']],
    ]);
  });

  test('are shared only if two papers name the same benchmark, and only these are drawn', () => {
    expect(comparisons.filter(isShared).map(({ title }) => title)).toEqual(['DDPM on CIFAR-10']);
    expect(comparisons.map(({ panels }) => panels.length > 0)).toEqual([true, false, false]);
  });

  test('make a page where two papers have figures on a model', () => {
    expect([...comparedModels(catalogue).keys()]).toEqual(['ddpm']);
  });

  test('are covered model by model, those of most papers first', () => {
    expect(
      coverageOf(comparisons).map(({ model, benchmarks, without }) => [
        model,
        benchmarks.map(({ benchmark }) => benchmark),
        without.map(({ slug }) => slug),
      ]),
    ).toEqual([
      ['ddpm', ['cifar-10'], ['b', 'c']],
      ['sdxl', ['cifar-10'], []],
    ]);
  });
});

test('of very many rows, those of the newest papers are compared, and all are counted', () => {
  const papers = Array.from({ length: MOST_ROWS + 5 }, (_, index) => paperWith(`P${index}`, [fid(5 + index, 4)], { released: `${1950 + index}-01` }));
  const [comparison] = measuredPairsOf(catalogueOf(papers));
  expect(comparison!.rows).toBe(MOST_ROWS + 5);
  expect(comparison!.papers).toHaveLength(MOST_ROWS + 5);
  expect(comparison!.settings.map(({ paper }) => paper.slug)).toEqual(papers.slice(5).map(({ slug }) => slug));
});

describe('conditions', () => {
  test('say what rows have in common and what they do not', () => {
    const a = makePaper('a', { name: 'A', training: 'fine-tuning', results: [fid(5, 4, { setting: '25 steps, 50%' })] });
    const b = makePaper('b', { name: 'B', results: [fid(6, 4, { setting: '60%; 25 steps', source: 'Table 2' })] });
    const { same, different, notDrawn } = agreementOf(measuredPairsOf(catalogueOf([a, b]))[0]!, vocabulary);
    expect(same).toEqual(['FID of the dense model: 4', 'Setting: 25 steps']);
    expect(different).toEqual(['Training: fine-tuning (A); not reported (B)', 'Source: Table 1 (A); Table 2 (B)']);
    expect(notDrawn).toEqual([]);
  });

  test('what nobody reports is not the same in all rows', () => {
    const { same, different } = agreementOf(comparisonFrom({ A: [fid(5, 4)], B: [fid(6, 4)] }), vocabulary);
    expect(same).toEqual(['FID of the dense model: 4', 'Source: Table 1']);
    expect(different).toEqual(['Training: not reported (A and B)']);
  });

  test('dense figures that differ are told with whose they are', () => {
    const { different } = agreementOf(comparisonFrom({ A: [fid(5, 4), fid(6, 4.5)], B: [fid(6, 4), row({ fid: 1 })] }), vocabulary);
    expect(different).toContain('FID of the dense model: 4 (A and B); 4.5 (A); not reported (B)');
  });

  test('rows that lack the axis are counted', () => {
    const { notDrawn } = agreementOf(comparisonFrom({ A: [fid(5, 4), row({ fid: 1 })], B: [fid(6, 4)] }), vocabulary);
    expect(notDrawn).toEqual(['Not in the charts: 1 of 3 rows (A), which do not report weights removed with FID.']);
  });

  test('where nothing can be drawn, what each paper gives is told', () => {
    const { notDrawn } = agreementOf(comparisonFrom({ A: [fid(5, 4)], B: [row({ fid: 5, 'speed-up': 2 })], C: [row({ fid: 6 })] }), vocabulary);
    expect(notDrawn).toEqual([
      'No chart: no two papers report the same measure of what was removed, or of speed, with the same quality metric. A reports weights removed; B reports speed-up; C reports nothing that can be computed.',
    ]);
  });
});

describe('the table', () => {
  const { settings } = comparisonFrom({
    A: [row({ 'params-m': 5, fid: 1 }, { before: { 'params-m': 10 } })],
    B: [row({ 'macs-g': 3, sparsity: 50, fid: 2 })],
  });
  const axis = (id: string) => axesOf(vocabulary).find((one) => one.id === id)!;

  test('has a column for each axis and each other metric in use', () => {
    const columns = columnsOf(settings, vocabulary);
    expect(columns.axes.map(({ id }) => id)).toEqual(['weights', 'step-computation']);
    expect(columns.metrics.map(({ id }) => id)).toEqual(['fid']);
  });

  test('shows what a value is worked out from, and figures from which none can be', () => {
    const cells = settings.map((setting) => ['weights', 'step-computation'].map((id) => axisCell(axis(id), setting)));
    expect(
      cells.map((some) =>
        some.map(({ position, figures }) => [position?.value, figures.map(({ metric, before, after }) => [metric.id, before, after])]),
      ),
    ).toEqual([
      [
        [50, [['params-m', 10, 5]]],
        [undefined, []],
      ],
      [
        [50, []],
        [undefined, [['macs-g', undefined, 3]]],
      ],
    ]);
  });
});
