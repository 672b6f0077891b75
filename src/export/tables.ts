import type { Catalogue, Tool, Tutorial } from '../catalogue/entry.ts';
import { entryPath } from '../catalogue/paths.ts';
import { alphabetical } from '../catalogue/alphabetical.ts';
import { papersByRelease } from '../catalogue/order.ts';
import { arxivCell, writeCsv, type Columns } from './csv.ts';
import { areKnown, authorName } from '../schema/author.ts';
import type { Result } from '../schema/result.ts';
import { absolute } from '../site.ts';

/** One reported figure: a metric of one row of results. */
interface FigureLine {
  paper: string;
  result: Result;
  metric: string;
  unit: string | undefined;
}

const FIGURE: Columns<FigureLine> = {
  paper: ({ paper }) => paper,
  model: ({ result }) => result.model,
  benchmark: ({ result }) => result.benchmark,
  setting: ({ result }) => result.setting,
  'share-removed': ({ result }) => result.removed?.share,
  'share-of': ({ result }) => result.removed?.of,
  metric: ({ metric }) => metric,
  unit: ({ unit }) => unit,
  before: ({ result, metric }) => result.before?.[metric],
  after: ({ result, metric }) => result.after[metric],
  device: ({ result }) => result.hardware?.device,
  'device-count': ({ result }) => result.hardware?.count,
  batch: ({ result }) => result.hardware?.batch,
  precision: ({ result }) => result.hardware?.precision,
  'hardware-remarks': ({ result }) => result.hardware?.remarks,
  measured: ({ result }) => result.measured,
  origin: ({ result }) => result.origin ?? 'paper',
  source: ({ result }) => result.source,
  'source-link': ({ result }) => result['source-link'],
};

const TOOL: Columns<Tool> = {
  slug: ({ slug }) => slug,
  name: ({ data }) => data.name,
  kind: ({ data }) => data.kind,
  supports: ({ data }) => data.supports,
  hardware: ({ data }) => data.hardware,
  license: ({ data }) => data.license,
  status: ({ data }) => data.status,
  home: ({ data }) => data.links.home,
  code: ({ data }) => data.links.code,
  docs: ({ data }) => data.links.docs,
  weights: ({ data }) => data.links.weights,
  arxiv: ({ data }) => arxivCell(data.links.arxiv),
  papers: ({ data }) => data.papers,
  page: (tool) => absolute(entryPath(tool)),
  summary: ({ data }) => data.summary,
  added: ({ data }) => data.added,
};

const TUTORIAL: Columns<Tutorial> = {
  slug: ({ slug }) => slug,
  title: ({ data }) => data.title,
  kind: ({ data }) => data.kind,
  authors: ({ data }) => (data.authors !== undefined && areKnown(data.authors) ? data.authors.map(authorName) : undefined),
  released: ({ data }) => data.released,
  venue: ({ data }) => data.venue?.id,
  year: ({ data }) => data.venue?.year,
  about: ({ data }) => data.about,
  license: ({ data }) => data.license,
  link: ({ data }) => data.links.page,
  code: ({ data }) => data.links.code,
  arxiv: ({ data }) => arxivCell(data.links.arxiv),
  doi: ({ data }) => data.links.doi,
  page: (tutorial) => absolute(entryPath(tutorial)),
  summary: ({ data }) => data.summary,
  added: ({ data }) => data.added,
};

/** Every reported figure as CSV, a line each: papers newest first, their rows and metrics in the order of the entry. */
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
