import type { CslItem } from '../../export/csl.ts';
import { formats as exported, type FormatName as ExportedFormat } from '../../export/formats.ts';
import type { PaperRecord } from '../../export/record.ts';

const loading = new Map<string, Promise<string | undefined>>();

/**
 * A file of one paper, loaded once.
 * @param base the path that the site lives under. @returns its text; undefined when there is no such paper.
 */
function loadFile(base: string, slug: string, ending: string): Promise<string | undefined> {
  const address = `${base}papers/${slug}.${ending}`;
  const known = loading.get(address);
  if (known) return known;
  const answer = fetch(address).then(async (response) => {
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${address} answers ${response.status}`);
    return response.text();
  });
  loading.set(address, answer);
  // Another try may succeed: the network may be back.
  answer.catch(() => loading.delete(address));
  return answer;
}

/** The files of papers, one after the other; papers that are no longer there are left out. */
export async function loadFiles(base: string, slugs: readonly string[], ending: 'bib' | 'ris' | 'csl.json'): Promise<string[]> {
  const texts = await Promise.all(slugs.map((slug) => loadFile(base, slug, ending)));
  return texts.filter((text) => text !== undefined);
}

/** The records of papers in the order of their slugs, and the slugs that no paper answers to. */
export async function loadRecords(base: string, slugs: readonly string[]): Promise<{ papers: PaperRecord[]; missing: string[] }> {
  const texts = await Promise.all(slugs.map((slug) => loadFile(base, slug, 'json')));
  return {
    papers: texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as PaperRecord])),
    missing: slugs.filter((_slug, index) => texts[index] === undefined),
  };
}

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
