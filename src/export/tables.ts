import type { Catalogue, Tool, Tutorial, Comparison } from '../catalogue/entry.ts';
import { entryPath } from '../catalogue/links.ts';
import { alphabetical } from '../catalogue/title.ts';
import { papersByRelease } from '../catalogue/order.ts';
import { arxivCell, columnsOf, writeCsv, type Columns } from './csv.ts';
import { areKnown, authorName } from '../schema/author.ts';
import type { Result } from '../schema/result.ts';
import { absolute, site } from '../site.ts';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { originOf, tablePath } from '../results/tables.ts';
import { readFigure, type ComparisonRow } from '../schema/comparison.ts';

/** One reported figure: a metric of one row of results. */
interface FigureLine {
  paper: string;
  result: Result;
  metric: string;
  unit: string | undefined;
}

const ofResult = columnsOf(({ result }: FigureLine) => result);
const ofHardware = columnsOf(({ result }: FigureLine) => result.hardware);

const FIGURE: Columns<FigureLine> = {
  paper: ({ paper }) => paper,
  ...ofResult('model', 'benchmark', 'setting'),
  'share-removed': ({ result }) => result.removed?.share,
  'share-of': ({ result }) => result.removed?.of,
  metric: ({ metric }) => metric,
  unit: ({ unit }) => unit,
  before: ({ result, metric }) => result.before?.[metric],
  after: ({ result, metric }) => result.after[metric],
  ...ofHardware('device'),
  'device-count': ({ result }) => result.hardware?.count,
  ...ofHardware('batch', 'precision'),
  'hardware-remarks': ({ result }) => result.hardware?.remarks,
  ...ofResult('measured'),
  origin: ({ result }) => result.origin ?? 'paper',
  ...ofResult('source', 'source-link'),
};

const ofTool = columnsOf(({ data }: Tool) => data);

const TOOL: Columns<Tool> = {
  slug: ({ slug }) => slug,
  ...ofTool('name', 'kind', 'supports', 'hardware', 'license', 'status'),
  ...columnsOf(({ data }: Tool) => data.links)('home', 'code', 'docs', 'weights'),
  arxiv: ({ data }) => arxivCell(data.links.arxiv),
  ...ofTool('papers'),
  page: (tool) => absolute(entryPath(tool)),
  ...ofTool('summary', 'added'),
};

const ofTutorial = columnsOf(({ data }: Tutorial) => data);

const TUTORIAL: Columns<Tutorial> = {
  slug: ({ slug }) => slug,
  ...ofTutorial('title', 'kind'),
  authors: ({ data }) => (data.authors !== undefined && areKnown(data.authors) ? data.authors.map(authorName) : undefined),
  ...ofTutorial('released'),
  venue: ({ data }) => data.venue?.id,
  year: ({ data }) => data.venue?.year,
  ...ofTutorial('about', 'license'),
  link: ({ data }) => data.links.page,
  code: ({ data }) => data.links.code,
  arxiv: ({ data }) => arxivCell(data.links.arxiv),
  doi: ({ data }) => data.links.doi,
  page: (tutorial) => absolute(entryPath(tutorial)),
  ...ofTutorial('summary', 'added'),
};

/** Every reported figure as CSV, a line each: papers newest first, their rows as in the entry. */
export function resultsCsv(catalogue: Catalogue): string {
  const figures = papersByRelease(catalogue).flatMap(({ slug, data }) =>
    (data.results ?? []).flatMap((result) =>
      [...new Set([...Object.keys(result.before ?? {}), ...Object.keys(result.after)])].map((metric): FigureLine => {
        return { paper: slug, result, metric, unit: catalogue.vocabulary.metrics[metric]?.unit };
      }),
    ),
  );
  return writeCsv(FIGURE, figures);
}

/** The tools as CSV, by name. */
export const toolsCsv = ({ tools }: Catalogue): string =>
  writeCsv(
    TOOL,
    tools.toSorted((a, b) => alphabetical(a.data.name, b.data.name)),
  );

/** The tutorials as CSV, by title. */
export const tutorialsCsv = ({ tutorials }: Catalogue): string =>
  writeCsv(
    TUTORIAL,
    tutorials.toSorted((a, b) => alphabetical(a.data.title, b.data.title)),
  );

/** The tables beside that of papers, each with the heads of its columns. */
export const otherTables = { 'results.csv': Object.keys(FIGURE), 'tools.csv': Object.keys(TOOL), 'tutorials.csv': Object.keys(TUTORIAL) } as const;

/** A row of a table with its figures both as printed and as numbers, and with whose they are. */
const rowOf = (table: Comparison, row: ComparisonRow) => ({
  ...row,
  'reported-by': table.data.paper,
  origin: originOf(table, row),
  figures: Object.fromEntries(Object.entries(row.figures).map(([metric, written]) => [metric, readFigure(written)])),
});

/** /comparisons.json: every comparison table with all its rows. */
export const comparisonsFile = ({ comparisons }: Catalogue) => ({
  version: 1,
  name: site.name,
  home: absolute('/'),
  license: 'CC0-1.0',
  comparisons: comparisons.map((table) => ({
    id: table.slug,
    page: absolute(tablePath(table)),
    ...table.data,
    rows: table.data.rows.map((row) => rowOf(table, row)),
  })),
});

const COLUMNS = [
  ...['comparison', 'reported-by', 'table', 'source', 'read', 'model', 'benchmarks'],
  ...['row', 'method', 'paper', 'role', 'group', 'origin', 'copied-from', 'metric', 'value', 'printed'],
] as const;

/** /comparisons.csv: a line for each figure. */
export function comparisonsCsv({ comparisons }: Catalogue): string {
  const lines = comparisons.flatMap((table) => {
    const { paper, table: number, source, read, model, benchmarks = [] } = table.data;
    const ofTable = [table.slug, paper, number, source, read, model, benchmarks.join('; ')];
    return table.data.rows.flatMap((row, index) => {
      const ofRow = [index + 1, row.name, row.paper, row.role, row.group, originOf(table, row), row['copied-from']];
      return Object.entries(row.figures).map(([metric, written]) => {
        const { value, printed } = readFigure(written);
        return [...ofTable, ...ofRow, metric, value, printed];
      });
    });
  });
  return stringify([[...COLUMNS], ...lines], { record_delimiter: 'windows', escape_formulas: true });
}
