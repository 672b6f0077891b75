import { type Catalogue, type Paper, oncePer } from '../catalogue/entry.ts';
import { papersByRelease } from '../catalogue/order.ts';
import { bibliography, toBibtex } from './bibtex.ts';
import { comparisonsCsv, comparisonsFile, resultsCsv, toolsCsv, tutorialsCsv } from './tables.ts';
import { toCslJson } from './csl-json.ts';
import { toCsl, risFile, toRis } from './csl.ts';
import { toCsv } from './csv.ts';
import { formats, type FormatName } from './formats.ts';
import { papersFile, toRecord, PAPERS_SCHEMA, papersJsonSchema } from './record.ts';
import { createHash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { absolute, site } from '../site.ts';

/** A file of the whole list at the root of the site: all papers, or what else its name says. */
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

/** The name of the archive at the root of the site, and of the folder inside it. */
export const ARCHIVE = 'catalogue.zip';
const FOLDER = 'catalogue';

// The earliest moment that a ZIP file can name, in any time zone: the same files, the same bytes.
const NO_TIME = new Date(1980, 0, 1);

/** The files of the whole list as one ZIP file, the same bytes for the same catalogue. */
export const archiveOf: (catalogue: Catalogue) => Uint8Array = oncePer((catalogue) => {
  const files: Record<string, string> = {
    'README.txt': readme(),
    'papers.schema.json': `${JSON.stringify(papersJsonSchema(catalogue.vocabulary), null, 2)}\n`,
    ...Object.fromEntries(dataFiles.map((file) => [file.name, textOf(file, catalogue)])),
  };
  const names = Object.keys(files).toSorted();
  const contents: Zippable = Object.fromEntries(names.map((name) => [`${FOLDER}/${name}`, strToU8(files[name]!)]));
  return zipSync(contents, { level: 9, mtime: NO_TIME });
});

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The checksum of the archive as `sha256sum --check` reads it. */
export const checksumLine = (archive: Uint8Array): string => `${sha256(archive)}  ${ARCHIVE}\n`;

const readme = () => `${site.name}
${absolute('/')}

${dataFiles.map(({ name, note }) => `${name.padEnd(20)}${note}\n`).join('')}${'papers.schema.json'.padEnd(20)}The JSON Schema of papers.json, also at ${absolute(PAPERS_SCHEMA)}

The content is in the public domain (CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/).
What each field means, and how to cite the list: ${absolute('/data/')}
`;

/** A file of the site that is no page. */
export interface SiteFile {
  /** Where it stands, from the root of the site. */
  path: string;
  /** Its media type. */
  type: string;
  content: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** The catalogue for programs: all papers in each format, the archive, and each paper. */
export function exportFiles(catalogue: Catalogue): SiteFile[] {
  return [
    ...dataFiles.map((file) => ({ path: file.name, type: formats[file.format].type, content: () => textOf(file, catalogue) })),
    { path: ARCHIVE, type: 'application/zip', content: () => archiveOf(catalogue) },
    { path: `${ARCHIVE}.sha256`, type: 'text/plain', content: () => checksumLine(archiveOf(catalogue)) },
    ...catalogue.papers.flatMap((paper) =>
      paperFormats.map(({ format, toText }) => ({
        path: paperFilePath(paper.slug, format).slice(1),
        type: formats[format].type,
        content: () => toText(paper, catalogue),
      })),
    ),
  ];
}
