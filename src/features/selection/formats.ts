import { copyText, create } from '../../dom.ts';
import type { CslItem } from '../../export/csl.ts';
import { formats as exported, type FormatName } from '../../export/formats.ts';
import type { PaperRecord } from '../../export/record.ts';
import { countPapers, keepSelection, onSelection, ownSelection, queryFor } from './store.ts';

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

/** Hands the reader a text as a file, made in the browser. */
export function downloadText(text: string, file: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  create('a', { href: address, download: file }).click();
  // Safari reads the file after the click: https://bugs.webkit.org/show_bug.cgi?id=190351
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Makes the buttons inside an element work: `data-download="csv"`, `data-copy="bibtex"`.
 * @param slugs the papers that are meant at the time of the click. @param say where to tell the reader how it went.
 */
export function offerFormats(element: HTMLElement, base: string, slugs: () => readonly string[], say: (words: string) => void): void {
  element.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const { download, copy } = button?.dataset ?? {};
    const format = formats[download ?? copy ?? ''];
    if (format === undefined) return;
    const { toText, file, type, label } = format;
    void toText(base, slugs())
      .then(async (text) => {
        if (copy !== undefined) return `${label}: ${await copyText(text)}`;
        downloadText(text, file, type);
        return `${file} downloaded.`;
      })
      .catch(() => 'The files of these papers could not be loaded. Try again.')
      .then(say);
  });
}

/** Shows what is selected, on every page, while anything is. */
export function startSelectionBar(bar: HTMLElement): void {
  const base = bar.dataset['base'] ?? '/';
  const count = bar.querySelector<HTMLElement>('[data-count]')!;
  const compare = bar.querySelector<HTMLAnchorElement>('a[data-compare]')!;

  onSelection(() => {
    const slugs = ownSelection();
    count.textContent = `${countPapers(slugs.length)} selected`;
    compare.href = `${base}selection/${queryFor(slugs)}`;
    bar.hidden = slugs.length === 0;
  });
  offerFormats(bar, base, ownSelection, (words) => (count.textContent = words));
  bar.querySelector('[data-clear]')!.addEventListener('click', () => {
    keepSelection([]);
    // The bar goes away with the button that had the focus.
    document.getElementById('mainContent')?.focus({ preventScroll: true });
  });
}
