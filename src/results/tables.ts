import { type Catalogue, type Comparison, type Paper, type Related, oncePer } from '../catalogue/entry.ts';
import { tablesAbout } from '../catalogue/relations.ts';
import { pairPath, type Pair } from '../catalogue/subjects.ts';
import { shortTitle } from '../catalogue/publication.ts';
import { formatFigure, groupTitle } from '../catalogue/results.ts';
import { axesOf, positionOn, type Axis } from './axis.ts';
import { withFront, type Mark, type Panel } from './panel.ts';
import { readFigure, type ComparisonRow, type Role } from '../schema/comparison.ts';
import { SLUG } from '../schema/plain.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** The number of a row in a metric; undefined where it has none. */
export function valueOf(row: ComparisonRow, metric: string): number | undefined {
  const written = row.figures[metric];
  return written === undefined ? undefined : readFigure(written).value;
}

/** The numbers of a row, by metric. */
export const numbersOf = (row: ComparisonRow): Record<string, number> =>
  Object.fromEntries(
    Object.keys(row.figures).flatMap((metric) => {
      const value = valueOf(row, metric);
      return value === undefined ? [] : [[metric, value]];
    }),
  );

/** More digits than a reader compares: raw figures of a program, not of a table. */
const TOO_LONG = 8;
/** Six of them are enough. */
const shorten = (value: number): number => Number(value.toPrecision(6));

/** A figure for readers: as it is printed, and the raw figures of a program with six digits. */
export function formatPrinted(written: string): string {
  const { printed, value } = readFigure(written);
  const isRaw = value !== undefined && /^-?\d+\.\d+$/.test(printed) && printed.length > TOO_LONG;
  return isRaw ? formatFigure(shorten(Number(printed))) : printed;
}

/** The entry with this slug; undefined where there is none. */
const entries = oncePer(({ papers, related }) => new Map([...papers, ...related].map((entry) => [entry.slug, entry])));
export const entryOf = (slug: string, catalogue: Catalogue): Paper | Related | undefined => entries(catalogue).get(slug);

/** What an entry is called, by its slug. */
export const nameOf = (slug: string, catalogue: Catalogue): string => {
  const entry = entryOf(slug, catalogue);
  return entry === undefined ? slug : shortTitle(entry.data);
};

/** Rows of the method of the paper in which the table stands. */
export const isOwn = ({ data }: Comparison, row: ComparisonRow): boolean => row.paper === data.paper || row.role === 'variant';

/** Whose figures a row has: those of the paper on its own method, on what else it measured, or those of another paper. */
export type Origin = 'own' | 'measured' | 'copied';

export function originOf(table: Comparison, row: ComparisonRow): Origin {
  if (row['copied-from'] !== undefined) return 'copied';
  return isOwn(table, row) ? 'own' : 'measured';
}

/** Who reported the figures of a row, in words that stand beside them. */
export function reporterOf(table: Comparison, row: ComparisonRow, catalogue: Catalogue): string {
  const { paper, read } = table.data;
  const from = row['copied-from'];
  const words = {
    own: `${nameOf(paper, catalogue)}, on its own method`,
    measured: nameOf(paper, catalogue),
    copied: `${nameOf(paper, catalogue)}, taken from ${nameOf(from ?? '', catalogue)}`,
  }[originOf(table, row)];
  return read === 'third-party' ? `${words}, according to third-party notes` : words;
}

/** "OBS-Diff, Table 1". */
export const tableName = ({ data }: Comparison, catalogue: Catalogue): string => `${nameOf(data.paper, catalogue)}, ${data.table}`;

/** "SDXL on MS-COCO 5k", or what is known of it. */
export function tableSubject({ data }: Comparison, vocabulary: Vocabulary): string {
  const benchmarks = (data.benchmarks ?? []).map((id) => vocabulary.benchmarks[id]?.name ?? id).join(', ');
  const subject = data.model === undefined ? 'Several models' : groupTitle(data.model, undefined, vocabulary);
  return benchmarks === '' ? `${subject}, cost only` : `${subject} on ${benchmarks}`;
}

const METHODS: readonly Role[] = ['method', 'generic-criterion'];

/** What tells the methods of a table apart: their entry or, without one, their name. */
const methodOf = ({ paper, name }: ComparisonRow): string => paper ?? name.toLowerCase();

/** The different methods of a table, by entry where they have one: what stands side by side under its conditions. */
export function methodsOf({ data }: Comparison): string[] {
  return [...new Set(data.rows.filter(({ role }) => METHODS.includes(role)).map(methodOf))];
}

/** The groups of a table, each with its rows. Rows without a group are compared with nothing. */
export function groupsOf({ data }: Comparison): ReadonlyMap<string, ComparisonRow[]> {
  const named = data.rows.flatMap((row) => (row.group === undefined ? [] : [{ group: row.group, row }]));
  return new Map([...Map.groupBy(named, ({ group }) => group)].map(([group, found]) => [group, found.map(({ row }) => row)]));
}

/**
 * The rows of one group that have the better figure of a metric: none where fewer than two have one, where all have the
 * same, or where no direction is better.
 */
export function leadersOf(rows: readonly ComparisonRow[], metric: string, vocabulary: Vocabulary): ComparisonRow[] {
  const better = vocabulary.metrics[metric]?.better;
  const numbers = rows.flatMap((row) => {
    const value = valueOf(row, metric);
    return value === undefined ? [] : [{ row, value }];
  });
  const values = numbers.map(({ value }) => value);
  if (better === undefined || better === 'neither' || new Set(values).size < 2) return [];
  const best = better === 'lower' ? Math.min(...values) : Math.max(...values);
  return numbers.filter(({ value }) => value === best).map(({ row }) => row);
}

/** A row of a table on a chart. */
export interface Line extends Mark {
  row: ComparisonRow;
  /** Its name as printed, without "Ours". */
  name: string;
  /** Its place among the rows of the table, from 1. */
  number: number;
}

/** The id of a row's place where its whole table stands. No slug holds two hyphens in a row. */
export const lineId = ({ slug }: Comparison, number: number): string => `${slug}--${number}`;

const PRUNED: readonly Role[] = ['method', 'variant', 'generic-criterion', 'scratch'];
/** A chart needs so many rows. */
const LEAST_ROWS = 3;

/**
 * The chart of a table's pruned rows: what was removed against the quality that most of them have. Undefined where fewer than
 * three rows of two methods can be placed, where all removed the same, or where it is not one dense model that they began with.
 */
export function chartOfTable({ data }: Comparison, catalogue: Catalogue): Panel<Line> | undefined {
  const { vocabulary } = catalogue;
  const [dense, another] = data.rows.filter(({ role }) => role === 'dense');
  if (dense === undefined || another !== undefined) return undefined;
  const before = numbersOf(dense);
  const rows = data.rows.flatMap((row, index) => (PRUNED.includes(row.role) ? [{ row, number: index + 1, after: numbersOf(row) }] : []));
  const linesOn = (axis: Axis, metric: string): Line[] =>
    rows.flatMap(({ row, number, after }) => {
      const [x, y] = [positionOn(axis, { before, after })?.value, after[metric]];
      // What removed nothing is another kind of model.
      return x === undefined || y === undefined || x <= axis.dense
        ? []
        : [{ row, name: nameOfLine(row, catalogue), number, x, y: shorten(y), dense: before[metric] && shorten(before[metric]) }];
    });
  const qualities = Object.entries(vocabulary.metrics).filter(
    ([id, { role, better }]) => role === 'quality' && better !== 'neither' && before[id] !== undefined,
  );
  const charts = axesOf(vocabulary).flatMap((axis) => qualities.map(([id, term]) => ({ axis, metric: { id, term }, points: linesOn(axis, id) })));
  const [chart] = charts
    .filter(
      ({ points }) =>
        points.length >= LEAST_ROWS && new Set(points.map(({ x }) => x)).size > 1 && new Set(points.map(({ row }) => methodOf(row))).size > 1,
    )
    .toSorted((a, b) => b.points.length - a.points.length);
  return chart && withFront({ ...chart, shows: 'reported' });
}

/** "Ours" says nothing outside of its paper. */
const nameOfLine = ({ name, paper }: ComparisonRow, catalogue: Catalogue): string =>
  paper === undefined ? name : name.replace(/\s*\(ours\)/i, '').replace(/^ours\b/i, nameOf(paper, catalogue));

/** A cost is said to differ from so many times on. */
const MUCH = 5;

/** What recovery cost the rows of a table that cost least and most, where these are far apart. */
export interface CostGap {
  metric: string;
  least: ComparisonRow;
  most: ComparisonRow;
}

/** Where rows that were pruned or trained cost very different amounts of recovery. */
export function costGapsOf({ data }: Comparison, { metrics }: Vocabulary): CostGap[] {
  const costs = Object.keys(metrics).filter((id) => metrics[id]!.role === 'cost' && metrics[id]!.better === 'lower');
  return costs.flatMap((metric): CostGap[] => {
    const paid = data.rows
      .filter(({ role }) => role !== 'dense' && role !== 'other-model')
      .flatMap((row) => {
        const cost = valueOf(row, metric);
        return cost === undefined ? [] : [{ row, cost }];
      })
      .toSorted((a, b) => a.cost - b.cost);
    const [least, most] = [paid[0], paid.at(-1)];
    if (least === undefined || most === undefined || most.cost === 0 || most.cost < MUCH * least.cost) return [];
    return [{ metric, least: least.row, most: most.row }];
  });
}

/** "Cost differs: FLUX-Lite took 1,120 GPU h, EcoDiff 10." */
export function costWords({ metric, least, most }: CostGap, { metrics }: Vocabulary): string {
  const unit = metrics[metric]!.unit || metrics[metric]!.name.toLowerCase();
  const cost = (row: ComparisonRow) => formatFigure(valueOf(row, metric)!);
  return `Cost differs: ${most.name} took ${cost(most)} ${unit}, ${least.name} ${cost(least)}.`;
}

/** What other papers report of one, a table each. */
export interface OthersTable {
  table: Comparison;
  /** The rows about the paper, and those of the dense model that they are measured against. */
  rows: ComparisonRow[];
}

/** What the tables of other papers report of a paper. What they took from a listed paper stands there, and counts once. */
export function measuredByOthers(slug: string, catalogue: Catalogue): OthersTable[] {
  return tablesAbout(slug, catalogue).flatMap((table): OthersTable[] => {
    const about = (row: ComparisonRow) => row.paper === slug && !SLUG.test(row['copied-from'] ?? '');
    if (!table.data.rows.some(about)) return [];
    return [{ table, rows: table.data.rows.filter((row) => row.role === 'dense' || about(row)) }];
  });
}

/** The tables of one model on one benchmark. */
export interface TablePair extends Pair {
  tables: Comparison[];
}

/** Every pair of model and benchmark of which there is a table, in the order of the vocabulary. */
export const tablePairsOf = oncePer(({ comparisons, vocabulary }): TablePair[] =>
  Object.keys(vocabulary.models).flatMap((model) => {
    const ofModel = comparisons.filter(({ data }) => data.model === model);
    return Object.keys(vocabulary.benchmarks).flatMap((benchmark): TablePair[] => {
      const tables = ofModel.filter(({ data }) => data.benchmarks?.includes(benchmark));
      return tables.length === 0 ? [] : [{ model, benchmark, tables }];
    });
  }),
);

/** The tables of a model on a benchmark. */
export const tablesOf = (model: string, benchmark: string, catalogue: Catalogue): Comparison[] =>
  tablePairsOf(catalogue).find((pair) => pair.model === model && pair.benchmark === benchmark)?.tables ?? [];

/** Where a table stands in full, without the base: with those of its model and benchmark, else with those of none. */
export function tablePath({ slug, data }: Comparison): string {
  const [benchmark] = data.benchmarks ?? [];
  return `${data.model === undefined || benchmark === undefined ? '/compare/tables/' : pairPath({ model: data.model, benchmark })}#${slug}`;
}
