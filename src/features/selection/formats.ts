import type { CslItem } from '../../export/csl.ts';
import { formats as exported, type FormatName } from '../../export/formats.ts';
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
async function loadFiles(base: string, slugs: readonly string[], ending: string): Promise<string[]> {
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
  toText: (base: string, slugs: readonly string[]) => Promise<string>;
}

/** What the table of formats says of one. */
const named = (name: FormatName) => ({ label: exported[name].label, file: `papers.${exported[name].ending}`, type: exported[name].type });

/** The formats in which the files of several papers, one behind another, are the file of all. */
const joined = (Object.keys(exported) as FormatName[]).flatMap((name): [string, Format][] => {
  const format = exported[name];
  if (!('between' in format)) return [];
  return [[name, { ...named(name), toText: async (base, slugs) => (await loadFiles(base, slugs, format.ending)).join(format.between) }]];
});

// What writes CSL-JSON, CSV and Markdown is loaded when it is asked for.
export const formats: Readonly<Record<string, Format>> = {
  ...Object.fromEntries(joined),
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
};
