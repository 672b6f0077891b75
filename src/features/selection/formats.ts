import type { CslItem } from '../../export/csl.ts';
import { formats as exported, type FormatName as ExportedFormat } from '../../export/formats.ts';
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

/** What the table of formats says of one. */
const named = (name: ExportedFormat) => ({ label: exported[name].label, file: `papers.${exported[name].ending}`, type: exported[name].type });

// What writes CSL-JSON, CSV and Markdown is loaded when it is asked for.
export const formats = {
  bibtex: {
    ...named('bibtex'),
    toText: async (base, slugs) => (await loadFiles(base, slugs, exported.bibtex.ending)).join('\n'),
  },
  ris: {
    ...named('ris'),
    toText: async (base, slugs) => (await loadFiles(base, slugs, exported.ris.ending)).join('\r\n'),
  },
  csl: {
    ...named('csl'),
    // Each file is a list of one.
    toText: async (base, slugs) => {
      const [files, { toCslJson }] = await Promise.all([loadFiles(base, slugs, exported.csl.ending), import('../../export/csl-json.ts')]);
      return toCslJson(files.flatMap((text) => JSON.parse(text) as CslItem[]));
    },
  },
  csv: {
    ...named('csv'),
    toText: async (base, slugs) => {
      const [{ papers }, { toCsv }] = await Promise.all([loadRecords(base, slugs), import('../../export/csv.ts')]);
      return toCsv(papers);
    },
  },
  markdown: {
    ...named('markdown'),
    toText: async (base, slugs) => {
      const [{ papers }, { toMarkdown }] = await Promise.all([loadRecords(base, slugs), import('./markdown.ts')]);
      return toMarkdown(papers);
    },
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
