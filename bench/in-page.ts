import type { KnownValues, State } from '../src/explorer/state.ts';
import type { Step } from './steps.ts';

/**
 * What a page does with each search engine. The functions given to `evaluate` are sent to the browser as text: each has
 * to bring all that it needs in its argument, and leaves what later ones need in `globalThis`.
 */

type Site = typeof import('./site.ts');

/** How many papers the list shows at once; as in src/explorer/explorer.ts. */
const PAGE = 25;

export const site = {
  /** What happens when the search box gets the focus. */
  load: (): Step => ({
    name: 'load',
    run: (page) =>
      page.evaluate(async () => {
        const start = performance.now();
        const address = '/site.js';
        const engine = (await import(address)) as Site;
        await engine.load('/');
        Object.assign(globalThis, { engine });
        return performance.now() - start;
      }),
  }),

  /** A query typed into the search box, up to its results. */
  search: (name: string, words: string): Step => ({
    name,
    run: (page) =>
      page.evaluate(async (words) => {
        const { engine } = globalThis as unknown as { engine: Site };
        const start = performance.now();
        await engine.search('/', words);
        return performance.now() - start;
      }, words),
  }),

  /** A choice in the list of papers, up to its first page. @param counted the facets that stand open. */
  explore: (name: string, state: State, known: KnownValues, counted: readonly string[]): Step => ({
    name,
    run: (page) =>
      page.evaluate(
        async ({ state, known, counted, most }) => {
          const { engine } = globalThis as unknown as { engine: Site };
          const start = performance.now();
          const found = await engine.explore('/', state, { values: known, years: [], every: new Set() }, counted);
          await found.take(0, most);
          return performance.now() - start;
        },
        { state, known, counted, most: PAGE },
      ),
  }),
};

interface MiniSearchLibrary {
  loadJSON(json: string, options: object): { search(words: string, options: object): unknown[] };
}

export const minisearch = {
  load: (fields: readonly string[]): Step => ({
    name: 'load',
    run: async (page) => {
      await page.addScriptTag({ url: '/minisearch.js' });
      return page.evaluate(async (fields) => {
        const start = performance.now();
        const json = await (await fetch('/minisearch-index.json')).text();
        const { MiniSearch } = globalThis as unknown as { MiniSearch: MiniSearchLibrary };
        const storeFields = ['title', 'name', 'kind', 'published', 'categories', 'facets'];
        Object.assign(globalThis, { engine: MiniSearch.loadJSON(json, { fields, idField: 'url', storeFields }) });
        return performance.now() - start;
      }, fields);
    },
  }),

  search: (name: string, words: string, boost: Readonly<Record<string, number>>): Step => ({
    name,
    run: (page) =>
      page.evaluate(
        ({ words, boost }) => {
          const { engine } = globalThis as unknown as { engine: ReturnType<MiniSearchLibrary['loadJSON']> };
          const start = performance.now();
          engine.search(words, { boost, prefix: true });
          return performance.now() - start;
        },
        { words, boost },
      ),
  }),
};

interface LunrLibrary {
  Index: { load(serialized: unknown): { search(words: string): { ref: string }[] } };
}

export const lunr = {
  load: (): Step => ({
    name: 'load',
    run: async (page) => {
      await page.addScriptTag({ url: '/lunr.js' });
      return page.evaluate(async () => {
        const start = performance.now();
        const [index, documents] = await Promise.all(
          ['index', 'documents'].map(async (part) => (await fetch(`/lunr-${part}.json`)).json() as unknown),
        );
        const { lunr } = globalThis as unknown as { lunr: LunrLibrary };
        Object.assign(globalThis, { engine: lunr.Index.load(index), documents });
        return performance.now() - start;
      });
    },
  }),

  search: (name: string, words: string): Step => ({
    name,
    run: (page) =>
      page.evaluate((words) => {
        const { engine, documents } = globalThis as unknown as {
          engine: ReturnType<LunrLibrary['Index']['load']>;
          documents: { facets: Record<string, string[] | undefined> }[];
        };
        const start = performance.now();
        // Lunr takes punctuation for commands.
        engine.search(words.replace(/[^\p{L}\p{N}]+/gu, ' ')).map(({ ref }) => documents[Number(ref)]!);
        return performance.now() - start;
      }, words),
  }),
};
