import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { authorName } from '../src/schema/author.ts';
import type { Catalogue } from '../src/catalogue/entry.ts';
import { conditionOf } from '../src/explorer/filters.ts';
import { choose, EMPTY } from '../src/explorer/state.ts';
import { searchQuery } from '../src/search/query.ts';
import { benchCompact } from './compact.ts';
import { lunr, minisearch, pagefind, type Options } from './in-page.ts';
import { BOOSTS, buildPagefind, buildRivals, variants, type VariantName } from './indexes.ts';
import { serveFolder, type Transfer } from './serve.ts';
import { bytesOf, launch, measure, type Cost, type Step } from './steps.ts';
import { kilobytes, milliseconds, table } from './table.ts';

/** What readers ask for: by subject, by name, by author, by identifier and by pattern. */
function queriesOf({ papers }: Catalogue): string[] {
  const { name, title, authors } = papers[Math.floor(papers.length / 2)]!.data;
  const identified = papers.find(({ data }) => data.links.arxiv !== undefined)!;
  return ['efficient video pruning', name ?? title, authorName(authors[0]!), identified.data.links.arxiv!, '2:4'].map(searchQuery);
}

/** The values that are chosen in turn, by facet. */
const CHOSEN = { category: 'structured', model: 'sdxl', training: 'training-free' };
type Chosen = keyof typeof CHOSEN;

/** What the list of papers asks for when these facets have a value chosen, and those stand open and are counted. */
function chosen(facets: readonly Chosen[], counted: readonly string[] = facets): Options {
  const known = Object.fromEntries(Object.entries(CHOSEN).map(([facet, value]) => [facet, [value]]));
  const state = facets.reduce((state, facet) => choose(state, facet, CHOSEN[facet], 'include'), EMPTY);
  return { filters: conditionOf(state, known, [], counted), sort: { date: 'desc' } };
}

/** The parts of Pagefind, by what their files are called. */
const PARTS: readonly (readonly [part: string, file: RegExp])[] = [
  ['js', /pagefind\.js$/],
  ['worker', /pagefind-worker\.js$/],
  ['wasm', /wasm\.\w+\.pagefind$/],
  ['meta', /(?:\.pf_meta|pagefind-entry\.json)$/],
  ['index', /\.pf_index$/],
  ['filter', /\.pf_filter$/],
  ['fragments', /\.pf_fragment$/],
];

const byPart = (transfers: readonly Transfer[], of = 1): Record<string, string> =>
  Object.fromEntries(PARTS.map(([part, name]) => [part, kilobytes(bytesOf(transfers.filter(({ file }) => name.test(file))) / of)]));

/** Measures the search of one catalogue in a real browser. @returns tables for reading. */
export async function benchSearch(catalogue: Catalogue, folder: string, names: readonly VariantName[]): Promise<string> {
  const queries = queriesOf(catalogue);
  const browser = await launch();
  try {
    const first: Record<string, string>[] = [];
    for (const name of names) {
      const output = path.join(folder, name.replaceAll(/\W+/g, '-'));
      await buildPagefind(catalogue, output, variants[name]);
      const costs = await onColdPages(browser, output, queries, (query) => [pagefind.load(true), pagefind.search('words', query)]);
      first.push({
        'first query': `Pagefind, ${name}`,
        ...summed(costs),
        ...byPart(
          costs.flat().flatMap(({ transfers }) => transfers),
          costs.length,
        ),
      });
    }
    const rivals = path.join(folder, 'rivals');
    await buildRivals(catalogue, rivals);
    for (const [name, steps] of Object.entries(rivalSteps)) {
      first.push({ 'first query': name, ...summed(await onColdPages(browser, rivals, queries, steps)) });
    }
    const steps = [];
    for (const worker of [true, false]) {
      const [costs] = await onColdPages(browser, path.join(folder, 'as-the-site-has-it'), [queries[0]!], (query) => facetSteps(query, worker));
      steps.push(
        `Pagefind, as the site has it, ${worker ? 'in its worker' : 'on the main thread'}:`,
        table(costs!.map((cost) => ({ ...described(cost), ...byPart(cost.transfers) }))),
      );
    }
    for (const [name, rival] of Object.entries(rivalSteps)) {
      const [costs] = await onColdPages(browser, rivals, [queries[0]!], rival);
      steps.push(`${name}:`, table(costs!.map(described)));
    }
    return [
      `A first query, from a page that has nothing yet to its first results; kB on the wire and ms, the mean of ${queries.length} queries:`,
      table(first),
      ...steps,
      'An index of facets of our own, instead of the filters of Pagefind:',
      table([benchCompact(catalogue)]),
    ].join('\n\n');
  } finally {
    await browser.close();
  }
}

/** What a reader does who narrows a list down; each step adds to what the page has. */
const facetSteps = (query: string, worker: boolean): Step[] => {
  const words = (facets: readonly Chosen[]): Options => ({ filters: chosen(facets).filters! });
  return [
    pagefind.load(worker),
    pagefind.search('words', query),
    pagefind.search('the same again', query),
    pagefind.search('words, 1 facet', query, words(['category'])),
    pagefind.search('words, 2 facets', query, words(['category', 'model'])),
    pagefind.search('1 facet', null, chosen(['category'])),
    pagefind.search('2 facets', null, chosen(['category', 'model'])),
    pagefind.search('3 facets', null, chosen(['category', 'model', 'training'])),
    pagefind.search('3 facets again, no results taken', null, chosen(['category', 'model', 'training']), 0),
    pagefind.search('no facet, 3 counted', null, chosen([], ['category', 'model', 'training'])),
    pagefind.filters(),
    pagefind.search('1 facet, all filters loaded', null, chosen(['category'])),
    pagefind.search('no facet, all filters loaded', null, chosen([])),
  ];
};

const rivalSteps: Record<string, (query: string) => Step[]> = {
  MiniSearch: (query) => [
    minisearch.load(Object.keys(BOOSTS)),
    minisearch.search('words', query, BOOSTS),
    minisearch.search('words, 2 facets', query, BOOSTS, { category: CHOSEN.category, model: CHOSEN.model }),
  ],
  lunr: (query) => [
    lunr.load(),
    lunr.search('words', query),
    lunr.search('words, 2 facets', query, { category: CHOSEN.category, model: CHOSEN.model }),
  ],
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

const described = ({ step, time, busy, cpu, longest, transfers }: Cost): Record<string, string> => ({
  step,
  ms: milliseconds(time),
  'busy ms': milliseconds(busy),
  'cpu ms': milliseconds(cpu),
  'longest task': milliseconds(longest),
  kB: kilobytes(bytesOf(transfers)),
});
