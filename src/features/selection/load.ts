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
