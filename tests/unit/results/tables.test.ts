import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { relationsOf } from '../../../src/catalogue/relations.ts';
import { captionOfTable, pointsOnFront } from '../../../src/results/words.ts';
import {
  chartOfTable,
  costGapsOf,
  costWords,
  formatPrinted,
  groupsOf,
  leadersOf,
  measuredByOthers,
  methodsOf,
  reporterOf,
  tableName,
  tablePairsOf,
  tablePath,
  tablesOf,
  tableSubject,
} from '../../../src/results/tables.ts';
import type { ComparisonRow } from '../../../src/schema/comparison.ts';
import { catalogueOf, makeComparison, makePaper, makeRelated, small } from '../entries.ts';

const { vocabulary } = small;
const figures = (fid: string) => ({ fid });

/** The table of a paper called "new", in which an older method and one that is not listed stand beside it. */
const table = makeComparison('new-table', {
  paper: 'new',
  model: 'ddpm',
  benchmarks: ['cifar-10'],
  rows: [
    { name: 'Dense', role: 'dense', figures: figures('4.19') },
    { name: 'Random', role: 'generic-criterion', group: '50%', figures: figures('9.10') },
    { name: 'Old', paper: 'old', role: 'method', group: '50%', figures: figures('5.50') },
    { name: 'New (ours)', paper: 'new', role: 'method', group: '50%', figures: figures('4.50') },
    { name: 'New (ours)', paper: 'new', role: 'method', group: '80%', figures: figures('7.00') },
    { name: 'Old, alone', paper: 'old', role: 'method', figures: figures('1.00') },
  ],
});
const copy = makeComparison('newest-table', {
  paper: 'newest',
  read: 'third-party',
  rows: [
    { name: 'Old', paper: 'old', role: 'method', 'copied-from': 'old', figures: figures('5.29') },
    { name: 'New', paper: 'new', role: 'method', 'copied-from': 'Their Preprint', figures: figures('4.60') },
    { name: 'Newest', paper: 'newest', role: 'method', figures: figures('4.40') },
  ],
});
const papers = [makePaper('new', { name: 'New', released: '2025-01' }), makePaper('newest', { name: 'Newest', released: '2026-01' })];
const catalogue = catalogueOf(papers, { related: [makeRelated('old', { name: 'Old' })], comparisons: [table, copy] });
const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);
const names = (rows: readonly ComparisonRow[]) => rows.map(({ name }) => name);

describe('whom a paper is compared with', () => {
  test('follows from its tables', () => {
    expect(slugs(relationsOf(papers[0]!, catalogue).comparesWith)).toEqual(['old']);
    expect(slugs(relationsOf(papers[0]!, catalogue).comparedBy)).toEqual(['newest']);
  });

  test('is said once, though the entry and a table say it', () => {
    const paper = makePaper('new', { 'compares-with': ['old'] });
    expect(slugs(relationsOf(paper, catalogueOf([paper], { related: catalogue.related, comparisons: [table] })).comparesWith)).toEqual(['old']);
  });
});

describe('what others report of a paper', () => {
  test('stands with the dense model beside which it was measured', () => {
    expect(measuredByOthers('old', catalogue).map((found) => [found.table.slug, names(found.rows)])).toEqual([
      ['new-table', ['Dense', 'Old', 'Old, alone']],
    ]);
  });

  test('counts once: what was taken from a listed paper is left out, from an unlisted one it is not', () => {
    expect(measuredByOthers('old', catalogue).map((found) => found.table.slug)).not.toContain('newest-table');
    expect(measuredByOthers('new', catalogue).map((found) => found.table.slug)).toEqual(['newest-table']);
  });
});

describe('within a group', () => {
  test('rows are compared, and rows without a group with none', () => {
    expect([...groupsOf(table)].map(([group, rows]) => [group, names(rows)])).toEqual([
      ['50%', ['Random', 'Old', 'New (ours)']],
      ['80%', ['New (ours)']],
    ]);
    expect(names(leadersOf(groupsOf(table).get('50%')!, 'fid', vocabulary))).toEqual(['New (ours)']);
  });

  test.for([
    ['one row', ['4.50'], []],
    ['equal rows', ['4.50', '4.5'], []],
    ['a row without a number', ['4.50', 'OOM'], []],
    ['two that share the better figure', ['4.50', '4.50', '5.00'], [0, 1]],
    ['a number within what is printed', ['28 => 14 = 14', '20'], [0]],
  ] as const)('of %s, the better figure is where it should be', ([, written, expected]) => {
    const rows = written.map((fid, index): ComparisonRow => ({ name: String(index), role: 'method', figures: { fid } }));
    expect(names(leadersOf(rows, 'fid', vocabulary)).map(Number)).toEqual(expected);
    expect(leadersOf(rows, 'sparsity', vocabulary)).toEqual([]);
  });

  test('the higher figure is better where the metric says so', () => {
    const rows: ComparisonRow[] = ['0.30', '0.31'].map((score) => ({ name: score, role: 'method', figures: { 'clip-score': score } }));
    expect(names(leadersOf(rows, 'clip-score', vocabulary))).toEqual(['0.31']);
  });
});

test('different methods are counted, and neither the dense model nor the settings of one method', () => {
  expect(methodsOf(table)).toEqual(['random', 'old', 'new']);
});

test('who reported it is said in words', () => {
  expect(table.data.rows.map((row) => reporterOf(table, row, catalogue))).toEqual([
    'New',
    'New',
    'New',
    'New, on its own method',
    'New, on its own method',
    'New',
  ]);
  expect(copy.data.rows.map((row) => reporterOf(copy, row, catalogue))).toEqual([
    'Newest, taken from Old, according to third-party notes',
    'Newest, taken from Their Preprint, according to third-party notes',
    'Newest, on its own method, according to third-party notes',
  ]);
  expect(tableName(table, catalogue)).toBe('New, Table 1');
  expect(tableSubject(table, vocabulary)).toBe('DDPM on CIFAR-10');
  expect(tableSubject(copy, vocabulary)).toBe('Several models, cost only');
});

test('tables are found by model and benchmark, and the others on the page of all', () => {
  expect(slugs(tablesOf('ddpm', 'cifar-10', catalogue))).toEqual(['new-table']);
  expect(tablesOf('ddpm', 'nothing', catalogue)).toEqual([]);
  expect([table, copy].map(tablePath)).toEqual(['/compare/ddpm/cifar-10/#new-table', '/compare/tables/#newest-table']);
});

describe('a recovery that cost far more', () => {
  const withCosts = (costs: readonly string[]) => {
    const cost = { ...vocabulary.metrics['fid']!, name: 'Cost', unit: 'GPU h', better: 'lower' as const, role: 'cost' as const };
    const words = { ...vocabulary, metrics: { ...vocabulary.metrics, 'gpu-hours': cost } };
    const rows = costs.map((cost, index): ComparisonRow => ({ name: `M${index}`, role: 'method', figures: { 'gpu-hours': cost } }));
    const dense: ComparisonRow = { name: 'Dense', role: 'dense', figures: { 'gpu-hours': '90000' } };
    const found = costGapsOf({ ...table, data: { ...table.data, rows: [dense, ...rows] } }, words);
    return found.map((gap) => costWords(gap, words));
  };

  test('is said, with what it is compared to', () => {
    expect(withCosts(['10', '1120', '10'])).toEqual(['Cost differs: M1 took 1,120 GPU h, M0 10.']);
    expect(withCosts(['0', '100K = 100000'])).toEqual(['Cost differs: M1 took 100,000 GPU h, M0 0.']);
  });

  test('is not said where costs are alike, or one alone is known', () => {
    for (const costs of [['10', '30'], ['10'], ['0', '0'], ['N hours', '10'], []]) expect(withCosts(costs)).toEqual([]);
  });
});

test.for([
  ['4.50', '4.50'],
  ['OOM', 'OOM'],
  ['0.86B = 860', '0.86B'],
  ['18.06599252076137', '18.066'],
  ['128,735', '128,735'],
] as const)('%s is shown as %s', ([written, shown]) => {
  expect(formatPrinted(written)).toBe(shown);
});

describe('the tables of the list', async () => {
  const own = (await readCatalogue(ownCatalogue)).catalogue;

  test('are many, and set three methods and more side by side for twenty pairs of model and benchmark', () => {
    const named = new Set(
      own.comparisons.flatMap(({ data }) => data.rows.flatMap(({ paper }) => (paper === undefined || paper === data.paper ? [] : [paper]))),
    );
    const pairs = tablePairsOf(own).filter(({ tables }) => tables.some((one) => methodsOf(one).length >= 3));
    expect(own.comparisons.length).toBeGreaterThanOrEqual(60);
    expect(named.size).toBeGreaterThanOrEqual(20);
    expect(pairs.length).toBeGreaterThanOrEqual(20);
  });

  test('are read off third-party notes only where the paper has no other table of the pair', () => {
    const pairOf = ({ data }: (typeof own.comparisons)[number]) => JSON.stringify([data.paper, data.model, data.benchmarks]);
    const firstHand = new Set(own.comparisons.filter(({ data }) => data.read !== 'third-party').map(pairOf));
    expect(own.comparisons.filter((one) => one.data.read === 'third-party' && firstHand.has(pairOf(one)))).toEqual([]);
  });
});

describe('the chart of a table', () => {
  const chartOf = (rows: object[]) => {
    const own = makeComparison('new-chart', { paper: 'new', metrics: ['sparsity', 'fid'], rows });
    return chartOfTable(own, catalogueOf(papers, { related: [makeRelated('old', { name: 'Old' })], comparisons: [own] }));
  };
  const dense = { name: 'Dense', role: 'dense', figures: figures('4') };
  const line = (name: string, sparsity: string, fid: string, more = {}) => ({ name, role: 'method', figures: { sparsity, fid }, ...more });
  const rows = [line('Old', '30', '6', { paper: 'old' }), line('Ours (long)', '50', '5', { paper: 'new' }), line('Random', '50', '9')];

  test('places pruned rows by what they removed and became, and marks those that no other beats', () => {
    const chart = chartOf([dense, ...rows, line('Another model', '10', '1', { role: 'other-model' })])!;
    expect(chart.points.map(({ name, number, x, y }) => [name, number, x, y])).toEqual([
      ['Old', 2, 30, 6],
      ['New (long)', 3, 50, 5],
      ['Random', 4, 50, 9],
    ]);
    expect(pointsOnFront(chart).map(({ name }) => name)).toEqual(['New (long)']);
    expect(captionOfTable(chart)).toBe(
      'The rows of this table alone, with the dense model at 4. They may have had different recovery budgets: see the table. On the front: New (long) at 50% (5).',
    );
  });

  test.for<[string, object[]]>([
    ['two rows', [dense, ...rows.slice(0, 2)]],
    ['rows of one method', [dense, ...rows.map((row) => ({ ...row, paper: 'new' }))]],
    ['rows that all removed the same', [dense, ...rows.map((row) => ({ ...row, figures: { ...row.figures, sparsity: '50' } }))]],
    ['rows without a dense model', rows],
    ['rows of two dense models', [dense, { ...dense, name: 'Dense, again', figures: figures('5') }, ...rows]],
  ])('is not drawn of %s', ([, some]) => {
    expect(chartOf(some)).toBeUndefined();
  });
});
