import type { Catalogue } from '../catalogue/entry.ts';
import { oncePer } from '../catalogue/once-per.ts';
import { papersByRelease } from '../catalogue/order.ts';
import { bibliography } from '../citation/bibtex.ts';
import { toCslJson } from '../citation/csl-json.ts';
import { toCsl } from '../citation/csl.ts';
import { toCsv } from '../citation/csv.ts';
import { toRecord } from '../citation/record.ts';
import { risFile } from '../citation/ris.ts';
import { comparisonsCsv, comparisonsFile } from './comparisons-file.ts';
import { papersFile } from './papers-file.ts';
import { resultsCsv, toolsCsv, tutorialsCsv } from './tables.ts';

/** A file of the whole list at the root of the site: all papers, newest first, or what else its name says. */
export interface DataFile {
  /** Its name, such as `papers.json`. */
  name: string;
  /** Its format, as it is called. */
  format: string;
  /** Its media type. */
  type: string;
  /** What it is for, in a few words. */
  note: string;
  toText: (catalogue: Catalogue) => string;
}

const cited = (catalogue: Catalogue) => papersByRelease(catalogue).map((paper) => toCsl(paper, catalogue.vocabulary));

export const dataFiles = [
  {
    name: 'papers.json',
    format: 'JSON',
    type: 'application/json',
    note: 'Every field of every paper, for programs.',
    toText: (catalogue) => `${JSON.stringify(papersFile(papersByRelease(catalogue), catalogue), null, 2)}\n`,
  },
  {
    name: 'papers.csv',
    format: 'CSV',
    type: 'text/csv',
    note: 'A line for each paper, for spreadsheets and data frames.',
    toText: (catalogue) => toCsv(papersByRelease(catalogue).map((paper) => toRecord(paper, catalogue))),
  },
  {
    name: 'results.csv',
    format: 'CSV',
    type: 'text/csv',
    note: 'A line for each reported figure, with its source.',
    toText: resultsCsv,
  },
  {
    name: 'tools.csv',
    format: 'CSV',
    type: 'text/csv',
    note: 'A line for each tool.',
    toText: toolsCsv,
  },
  {
    name: 'tutorials.csv',
    format: 'CSV',
    type: 'text/csv',
    note: 'A line for each tutorial, survey or list.',
    toText: tutorialsCsv,
  },
  {
    name: 'papers.bib',
    format: 'BibTeX',
    type: 'application/x-bibtex',
    note: 'Citations for LaTeX, read by BibTeX and biber.',
    toText: (catalogue) => bibliography(cited(catalogue)),
  },
  {
    name: 'papers.ris',
    format: 'RIS',
    type: 'application/x-research-info-systems',
    note: 'Citations for reference managers.',
    toText: (catalogue) => risFile(cited(catalogue)),
  },
  {
    name: 'papers.csl.json',
    format: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    note: 'Citations for Pandoc, Quarto and Zotero.',
    toText: (catalogue) => toCslJson(cited(catalogue)),
  },
  {
    name: 'comparisons.json',
    format: 'JSON',
    type: 'application/json',
    note: 'Every comparison table of a paper, each row with who reported it.',
    toText: (catalogue) => `${JSON.stringify(comparisonsFile(catalogue), null, 2)}\n`,
  },
  {
    name: 'comparisons.csv',
    format: 'CSV',
    type: 'text/csv',
    note: 'A line for each figure of the comparison tables.',
    toText: comparisonsCsv,
  },
] as const satisfies readonly DataFile[];

const texts = oncePer((catalogue) => new Map(dataFiles.map(({ name, toText }) => [name as string, toText(catalogue)])));

/** What stands in a file; written once, since the archive holds it as well. */
export const textOf = ({ name }: DataFile, catalogue: Catalogue): string => texts(catalogue).get(name)!;
