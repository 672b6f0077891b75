import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { oncePer } from '../catalogue/once-per.ts';
import { papersByRelease } from '../catalogue/order.ts';
import { bibliography, toBibtex } from './bibtex.ts';
import { comparisonsCsv, comparisonsFile } from './comparisons-file.ts';
import { toCslJson } from './csl-json.ts';
import { toCsl } from './csl.ts';
import { toCsv } from './csv.ts';
import { formats, type FormatName } from './formats.ts';
import { papersFile } from './papers-file.ts';
import { toRecord } from './record.ts';
import { risFile, toRis } from './ris.ts';
import { resultsCsv, toolsCsv, tutorialsCsv } from './tables.ts';

/** A file of the whole list at the root of the site: all papers, newest first, or what else its name says. */
export interface DataFile {
  /** Its name, such as `papers.json`. */
  name: string;
  format: FormatName;
  /** What it is for, in a few words. */
  note: string;
  toText: (catalogue: Catalogue) => string;
}

const cited = (catalogue: Catalogue) => papersByRelease(catalogue).map((paper) => toCsl(paper, catalogue.vocabulary));
const toJson = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** A file named after what it holds and its format. */
const file = (what: string, format: FormatName, note: string, toText: DataFile['toText']): DataFile => ({
  name: `${what}.${formats[format].ending}`,
  format,
  note,
  toText,
});

export const dataFiles: readonly DataFile[] = [
  file('papers', 'json', 'Every field of every paper, for programs.', (catalogue) => toJson(papersFile(papersByRelease(catalogue), catalogue))),
  file('papers', 'csv', 'A line for each paper, for spreadsheets and data frames.', (catalogue) =>
    toCsv(papersByRelease(catalogue).map((paper) => toRecord(paper, catalogue))),
  ),
  file('results', 'csv', 'A line for each reported figure, with its source.', resultsCsv),
  file('tools', 'csv', 'A line for each tool.', toolsCsv),
  file('tutorials', 'csv', 'A line for each tutorial, survey or list.', tutorialsCsv),
  file('papers', 'bibtex', 'Citations for LaTeX, read by BibTeX and biber.', (catalogue) => bibliography(cited(catalogue))),
  file('papers', 'ris', 'Citations for reference managers.', (catalogue) => risFile(cited(catalogue))),
  file('papers', 'csl', 'Citations for Pandoc, Quarto and Zotero.', (catalogue) => toCslJson(cited(catalogue))),
  file('comparisons', 'json', 'Every comparison table of a paper, each row with who reported it.', (catalogue) => toJson(comparisonsFile(catalogue))),
  file('comparisons', 'csv', 'A line for each figure of the comparison tables.', comparisonsCsv),
];

const texts = oncePer((catalogue) => new Map(dataFiles.map(({ name, toText }) => [name, toText(catalogue)])));

/** What stands in a file; written once, since the archive holds it as well. */
export const textOf = ({ name }: DataFile, catalogue: Catalogue): string => texts(catalogue).get(name)!;

/** The formats in which each paper has a file beside its page, each with its writer. */
export const paperFormats: readonly { format: FormatName; toText: (paper: Paper, catalogue: Catalogue) => string }[] = [
  { format: 'json', toText: (paper, catalogue) => JSON.stringify(toRecord(paper, catalogue), null, 2) },
  { format: 'bibtex', toText: (paper, { vocabulary }) => toBibtex(toCsl(paper, vocabulary)) },
  { format: 'ris', toText: (paper, { vocabulary }) => toRis(toCsl(paper, vocabulary)) },
  { format: 'csl', toText: (paper, { vocabulary }) => toCslJson([toCsl(paper, vocabulary)]) },
];

/** The formats of which a paper's page offers the text to copy: those that cite it. */
export const citationFormats = paperFormats.filter(({ format }) => format !== 'json');

/** The path of a paper in a format, without the base. */
export const paperFilePath = (slug: string, format: FormatName): string => `/papers/${slug}.${formats[format].ending}`;
