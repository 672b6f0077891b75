import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { shortTitle } from '../catalogue/publication.ts';
import { formatFigure, formatMeasurement, metricLabel, metricsByRole } from '../catalogue/results.ts';
import { positionOn, speedAxis } from '../results/axis.ts';
import { formatRemoved, removedIn } from '../results/headline.ts';
import { formatOn } from '../results/words.ts';
import { bibliography, escapeLatex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import { table, text, writeMarkdown } from '../readme/markdown.ts';
import { evidenceOn, reporterWords, type Evidence } from '../results/evidence.ts';

/** The figures that a new method has to beat on a model and benchmark, as a table of text. */
export interface Baselines {
  heads: string[];
  rows: { evidence: Evidence; cells: string[] }[];
  /** The papers of its rows. */
  papers: Paper[];
}

/** So many qualities have a column, those that most rows report. */
const MOST_METRICS = 3;

/**
 * What every paper of the list reports on a model and benchmark, or is reported of it, from the least that was removed.
 * Undefined where nothing is.
 */
export function baselinesOf(model: string, benchmark: string, catalogue: Catalogue): Baselines | undefined {
  const { vocabulary } = catalogue;
  const rows = evidenceOn({ model, benchmark }, catalogue);
  if (rows.length === 0) return undefined;
  const counted = metricsByRole(vocabulary)
    .filter(({ term }) => term.role === 'quality')
    .map((metric) => ({ metric, uses: rows.filter(({ result }) => result.after[metric.id] !== undefined).length }))
    .filter(({ uses }) => uses > 0);
  // What most rows have; the order of display stays.
  const most = new Set(counted.toSorted((a, b) => b.uses - a.uses).slice(0, MOST_METRICS));
  const metrics = counted.filter((one) => most.has(one)).map(({ metric }) => metric);
  const shareOf = ({ result }: Evidence) => removedIn(result, vocabulary)?.value ?? Infinity;
  const sorted = rows.toSorted((a, b) => shareOf(a) - shareOf(b) || (a.paper.data.released < b.paper.data.released ? -1 : 1));
  return {
    heads: [
      'Removed',
      'Method',
      ...metrics.map(({ term }) => `${metricLabel(term)}, dense in brackets`),
      'Speed-up',
      'Setting',
      'Measured on',
      'Reported by',
    ],
    rows: sorted.map((evidence) => {
      const { paper, result, words } = evidence;
      const removed = removedIn(result, vocabulary);
      const speed = positionOn(speedAxis(vocabulary), result)?.value;
      return {
        evidence,
        cells: [
          removed === undefined ? '' : formatRemoved(removed),
          shortTitle(paper.data),
          ...metrics.map(({ id }) => formatPair(result.before?.[id], result.after[id])),
          speed === undefined ? '' : formatOn(speedAxis(vocabulary), speed),
          words,
          formatMeasurement(result, vocabulary) ?? '',
          reporterWords(evidence),
        ],
      };
    }),
    papers: [...new Set(sorted.map(({ paper }) => paper))],
  };
}

/** "13.7 (14.29)", the figure of the dense model in brackets. */
const formatPair = (before: number | undefined, after: number | undefined) =>
  after === undefined ? '' : `${formatFigure(after)}${before === undefined ? '' : ` (${formatFigure(before)})`}`;

const METHOD = 1;

const keyOf = (paper: Paper, { vocabulary }: Catalogue) => toCsl(paper, vocabulary).id;

/** A table for a paper, with the package booktabs; the methods are cited by their keys. */
export function toLatex({ heads, rows }: Baselines, catalogue: Catalogue): string {
  const line = (cells: readonly string[]) => `  ${cells.join(' & ')} \\\\`;
  const escape = (cell: string) =>
    escapeLatex(cell).replace('×', '$\\times$').replace('↓', '$\\downarrow$').replace('↑', '$\\uparrow$').replace('−', '$-$');
  return [
    `\\begin{tabular}{${'l'.repeat(heads.length)}}`,
    '  \\toprule',
    line(heads.map(escape)),
    '  \\midrule',
    ...rows.map(({ cells, evidence }) =>
      line(cells.map((cell, column) => (column === METHOD ? `${escape(cell)}~\\cite{${keyOf(evidence.paper, catalogue)}}` : escape(cell)))),
    ),
    '  \\bottomrule',
    '\\end{tabular}',
  ].join('\n');
}

/** The same in Markdown. */
export function toMarkdownTable({ heads, rows }: Baselines): string {
  const cells = rows.map((row) => row.cells.map((cell) => [text(cell)]));
  return writeMarkdown([table(heads, cells)]).trim();
}

/** The same as CSV, with the BibTeX keys. */
export function toCsvTable({ heads, rows }: Baselines, catalogue: Catalogue): string {
  const lines = rows.map(({ cells, evidence }) => [...cells, keyOf(evidence.paper, catalogue)]);
  return stringify([[...heads, 'BibTeX key'], ...lines], { escape_formulas: true }).trim();
}

/** The BibTeX of what the table cites. */
export const baselinesBibtex = ({ papers }: Baselines, { vocabulary }: Catalogue): string =>
  bibliography(papers.map((paper) => toCsl(paper, vocabulary))).trim();
