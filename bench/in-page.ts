import type { Step } from './steps.ts';

/**
 * What a page does with each search engine. The functions given to `evaluate` are sent to the browser as text: each has
 * to bring all that it needs in its argument, and leaves what later ones need in `globalThis`.
 */

export interface Options {
  /** A condition as Pagefind takes it. */
  filters?: object;
  sort?: object;
}

/** How many results are shown from; as in src/search/box.ts. */
const TAKEN = 20;

interface Engine {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(words: string | null, options: object): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

export const pagefind = {
  load: (worker: boolean): Step => ({
    name: 'load',
    run: (page) =>
      page.evaluate(async (worker) => {
        const start = performance.now();
        const address = '/pagefind/pagefind.js';
        const module = (await import(address)) as Engine & { createInstance(options: object): Engine };
        const engine = worker ? module : module.createInstance({ noWorker: true });
        await engine.options({ baseUrl: '/' });
        await engine.init();
        Object.assign(globalThis, { engine });
        return performance.now() - start;
      }, worker),
  }),

  /** A search with the results that are shown. */
  search: (name: string, words: string | null, options: Options = {}, taken = TAKEN): Step => ({
    name,
    run: (page) =>
      page.evaluate(
        async ({ words, options, taken }) => {
          const { engine } = globalThis as unknown as { engine: Engine };
          const start = performance.now();
          const { results } = await engine.search(words, options);
          await Promise.all(results.slice(0, taken).map((result) => result.data()));
          return performance.now() - start;
        },
        { words, options, taken },
      ),
  }),

  /** All values of all filters, with how often each occurs. */
  filters: (): Step => ({
    name: 'filters()',
    run: (page) =>
      page.evaluate(async () => {
        const { engine } = globalThis as unknown as { engine: Engine };
        const start = performance.now();
        await engine.filters();
        return performance.now() - start;
      }),
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

  search: (name: string, words: string, boost: Readonly<Record<string, number>>, filters: Readonly<Record<string, string>> = {}): Step => ({
    name,
    run: (page) =>
      page.evaluate(
        ({ words, boost, filters }) => {
          const { engine } = globalThis as unknown as { engine: ReturnType<MiniSearchLibrary['loadJSON']> };
          const start = performance.now();
          engine.search(words, {
            boost,
            prefix: true,
            filter: ({ facets }: { facets: Record<string, string[] | undefined> }) =>
              Object.entries(filters).every(([facet, value]) => facets[facet]?.includes(value)),
          });
          return performance.now() - start;
        },
        { words, boost, filters },
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

  search: (name: string, words: string, filters: Readonly<Record<string, string>> = {}): Step => ({
    name,
    run: (page) =>
      page.evaluate(
        ({ words, filters }) => {
          const { engine, documents } = globalThis as unknown as {
            engine: ReturnType<LunrLibrary['Index']['load']>;
            documents: { facets: Record<string, string[] | undefined> }[];
          };
          const start = performance.now();
          // Lunr takes punctuation for commands.
          engine
            .search(words.replace(/[^\p{L}\p{N}]+/gu, ' '))
            .map(({ ref }) => documents[Number(ref)]!)
            .filter(({ facets }) => Object.entries(filters).every(([facet, value]) => facets[facet]?.includes(value)));
          return performance.now() - start;
        },
        { words, filters },
      ),
  }),
};
