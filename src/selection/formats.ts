import type { CslItem } from '../citation/csl.ts';
import { loadFiles, loadRecords } from './load.ts';

/** A way to take a selection along. */
export interface Format {
  label: string;
  /** The name of the file that is downloaded. */
  file: string;
  type: string;
  /** The text of the papers, from files of these papers alone. */
  toText(base: string, slugs: readonly string[]): Promise<string>;
}

// What writes CSL-JSON, CSV and Markdown is loaded when it is asked for.
export const formats = {
  bibtex: {
    label: 'BibTeX',
    file: 'papers.bib',
    type: 'application/x-bibtex',
    toText: async (base, slugs) => (await loadFiles(base, slugs, 'bib')).join('\n'),
  },
  ris: {
    label: 'RIS',
    file: 'papers.ris',
    type: 'application/x-research-info-systems',
    toText: async (base, slugs) => (await loadFiles(base, slugs, 'ris')).join('\r\n'),
  },
  csl: {
    label: 'CSL-JSON',
    file: 'papers.csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    // Each file is a list of one.
    toText: async (base, slugs) => {
      const [files, { toCslJson }] = await Promise.all([loadFiles(base, slugs, 'csl.json'), import('../citation/csl-json.ts')]);
      return toCslJson(files.flatMap((text) => JSON.parse(text) as CslItem[]));
    },
  },
  csv: {
    label: 'CSV',
    file: 'papers.csv',
    type: 'text/csv',
    toText: async (base, slugs) => {
      const [{ papers }, { toCsv }] = await Promise.all([loadRecords(base, slugs), import('../citation/csv.ts')]);
      return toCsv(papers);
    },
  },
  markdown: {
    label: 'Markdown',
    file: 'papers.md',
    type: 'text/markdown',
    toText: async (base, slugs) => {
      const [{ papers }, { toMarkdown }] = await Promise.all([loadRecords(base, slugs), import('./markdown.ts')]);
      return toMarkdown(papers);
    },
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
