import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { authorName } from '../src/schema/author.ts';
import type { Catalogue } from '../src/catalogue/entry.ts';
import { choose, EMPTY, type KnownValues, type State } from '../src/explorer/state.ts';
import { lunr, minisearch, site } from './in-page.ts';
import { BOOSTS, buildRivals, buildSite } from './indexes.ts';
import { serveFolder, type Transfer } from './serve.ts';
import { bytesOf, launch, measure, type Cost, type Step } from './steps.ts';
import { kilobytes, milliseconds, table } from './table.ts';

/** What readers ask for: by subject, by name, by author, by identifier, by pattern, and with a slip of the hand. */
function queriesOf({ papers }: Catalogue): string[] {
  const { name, title, authors } = papers[Math.floor(papers.length / 2)]!.data;
  const identified = papers.find(({ data }) => data.links.arxiv !== undefined)!;
  const byFamilyName = authorName(authors[0]!).split(' ').at(-1)!;
  return ['efficient video pruning', 'difusion prunning', name ?? title, byFamilyName, identified.data.links.arxiv!, '2:4'];
}

/** The values that are chosen in turn, by facet. */
const CHOSEN = { category: 'structured', model: 'sdxl', training: 'training-free' };
const KNOWN: KnownValues = Object.fromEntries(Object.entries(CHOSEN).map(([facet, value]) => [facet, [value]]));
type Chosen = keyof typeof CHOSEN;

/** The parts of Pagefind, by what their files are called. */
const PARTS: readonly (readonly [part: string, file: RegExp])[] = [
  ['ours', /site\.js$/],
  ['js', /pagefind\.js$/],
  ['worker', /pagefind-worker\.js$/],
  ['wasm', /wasm\.\w+\.pagefind$/],
  ['meta', /(?:\.pf_meta|pagefind-entry\.json)$/],
  ['index', /\.pf_index$/],
  ['filter', /\.pf_filter$/],
  ['fragments', /\.pf_fragment$/],
  ['words', /\/words\//],
  ['orders', /\/orders\//],
];

const byPart = (transfers: readonly Transfer[]): Record<string, string> =>
  Object.fromEntries(PARTS.map(([part, name]) => [part, kilobytes(bytesOf(transfers.filter(({ file }) => name.test(file))))]));

/** Measures the search of one catalogue in a real browser. @returns tables for reading. */
export async function benchSearch(catalogue: Catalogue, folder: string): Promise<string> {
  const queries = queriesOf(catalogue);
  const [own, rivals] = [path.join(folder, 'site'), path.join(folder, 'rivals')];
  await buildSite(catalogue, own);
  await buildRivals(catalogue, rivals);
  const browser = await launch();
  try {
    const costs = await onColdPages(browser, own, queries, (query) => [site.load(), site.search('words', query)]);
    const first = [{ 'first query': 'this site', ...summed(costs) }];
    for (const [name, steps] of Object.entries(rivalSteps)) {
      first.push({ 'first query': name, ...summed(await onColdPages(browser, rivals, queries, steps)) });
    }
    const [explored] = await onColdPages(browser, own, [queries[0]!], listSteps);
    const described = explored!.map((cost) => ({ ...describe(cost), ...byPart(cost.transfers) }));
    return [
      `A first query, from a page that has nothing yet to its first results; kB on the wire and ms, the mean of ${queries.length} queries:`,
      table(first),
      'What this site moves for it, by part (kB), a query each:',
      table(costs.map((query, index) => ({ query: queries[index]!, ...byPart(query.flatMap(({ transfers }) => transfers)) }))),
      'Choices in the list of papers, each on top of the one before:',
      table(described),
    ].join('\n\n');
  } finally {
    await browser.close();
  }
}

/** What a reader does who narrows the list down; each step adds to what the page has. Chosen facets stand open. */
const listSteps = (query: string): Step[] => {
  const step = (name: string, facets: readonly Chosen[], state: Partial<State> = {}, counted: readonly string[] = facets) => {
    const chosen = facets.reduce((before, facet) => choose(before, facet, CHOSEN[facet], 'include'), { ...EMPTY, ...state });
    return site.explore(name, chosen, KNOWN, counted);
  };
  return [
    site.load(),
    step('1 facet', ['category']),
    step('2 facets', ['category', 'model']),
    step('3 facets', ['category', 'model', 'training']),
    step('3 facets by title', ['category', 'model', 'training'], { sort: { by: 'title', reversed: false } }),
    step('words', [], { query }),
    step('words, 1 facet', ['category'], { query }),
    step('words, 2 facets', ['category', 'model'], { query }),
    step('words, 2 facets, newest first', ['category', 'model'], { query, sort: { by: 'date', reversed: false } }),
  ];
};

const rivalSteps: Record<string, (query: string) => Step[]> = {
  MiniSearch: (query) => [minisearch.load(Object.keys(BOOSTS)), minisearch.search('words', query, BOOSTS)],
  lunr: (query) => [lunr.load(), lunr.search('words', query)],
};

/** The costs of the same steps for each query, each on a page of its own that has loaded nothing. */
async function onColdPages(browser: Browser, folder: string, queries: readonly string[], steps: (query: string) => Step[]): Promise<Cost[][]> {
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Search</title></html>');
  await using server = await serveFolder(folder);
  const costs: Cost[][] = [];
  for (const query of queries) costs.push(await measure(browser, server, steps(query)));
  return costs;
}

/** Loading and the first query together, as a mean over the pages; and the most that any page moved. */
function summed(pages: readonly (readonly Cost[])[]): Record<string, string> {
  const firsts = pages.map((costs) => costs.slice(0, 2));
  const mean = (of: (cost: Cost) => number, steps = [0, 1]) =>
    firsts.reduce((sum, costs) => sum + steps.reduce((all, step) => all + of(costs[step]!), 0), 0) / pages.length;
  const bytes = ({ transfers }: Cost) => bytesOf(transfers);
  return {
    kB: kilobytes(mean(bytes)),
    'most kB': kilobytes(Math.max(...firsts.map((costs) => costs.reduce((sum, cost) => sum + bytes(cost), 0)))),
    files: milliseconds(mean(({ transfers }) => transfers.length)),
    'load ms': milliseconds(mean(({ time }) => time, [0])),
    'query ms': milliseconds(mean(({ time }) => time, [1])),
    'busy ms': milliseconds(mean(({ busy }) => busy)),
    'cpu ms': milliseconds(mean(({ cpu }) => cpu)),
    'longest task': milliseconds(Math.max(...firsts.flat().map(({ longest }) => longest))),
  };
}

const describe = ({ step, time, busy, cpu, longest, transfers }: Cost): Record<string, string> => ({
  step,
  ms: milliseconds(time),
  'busy ms': milliseconds(busy),
  'cpu ms': milliseconds(cpu),
  'longest task': milliseconds(longest),
  kB: kilobytes(bytesOf(transfers)),
});
