import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import type { Catalogue } from '../src/catalogue/entry.ts';
import { facets } from '../src/catalogue/taxonomy.ts';
import { kilobytes, milliseconds } from './table.ts';

/** One facet of all papers: every different choice of values once, and for each paper the number of its own. */
interface Column {
  choices: string[][];
  papers: number[];
}

function columnOf(rows: readonly (readonly string[])[]): Column {
  const numbers = new Map<string, number>();
  const papers = rows.map((values) => {
    const key = values.join(' ');
    numbers.set(key, numbers.get(key) ?? numbers.size);
    return numbers.get(key)!;
  });
  return { choices: [...numbers.keys()].map((key) => (key === '' ? [] : key.split(' '))), papers };
}

/** How many of some papers have each value. */
function counts({ choices, papers }: Column, among: readonly number[]): Map<string, number> {
  const byChoice = new Uint32Array(choices.length);
  for (const paper of among) byChoice[papers[paper]!]!++;
  const byValue = new Map<string, number>();
  choices.forEach((values, choice) => values.forEach((value) => byValue.set(value, (byValue.get(value) ?? 0) + byChoice[choice]!)));
  return byValue;
}

/**
 * What an index of facets of our own would cost beside Pagefind's filters: all facets in one file, and a choice with
 * the counts of every value of every facet. Papers stand in one order, so that further orders would come on top.
 */
export function benchCompact({ papers }: Catalogue): Record<string, string> {
  const columns = new Map(facets.map(({ parameter, valuesOf }) => [parameter, columnOf(papers.map(valuesOf))]));
  const size = (content: unknown) => kilobytes(gzipSync(JSON.stringify(content), { level: 6 }).length);

  const start = performance.now();
  const has = (facet: string, value: string) => {
    const { choices, papers } = columns.get(facet)!;
    const fitting = choices.map((values) => values.includes(value));
    return (paper: number) => fitting[papers[paper]!]!;
  };
  const [structured, sdxl] = [has('category', 'structured'), has('model', 'sdxl')];
  const found = papers.map((_, paper) => paper).filter((paper) => structured(paper) && sdxl(paper));
  for (const column of columns.values()) counts(column, found);
  const time = performance.now() - start;

  return {
    'facets (kB)': size(Object.fromEntries(columns)),
    'slugs (kB)': size(papers.map(({ slug }) => slug)),
    'choice of 2 facets, all counts (ms)': milliseconds(time),
  };
}
