import type { ResultMeta } from './document.ts';

/** The part of Pagefind's browser API that the site uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
  init(): Promise<void>;
  options(options: { baseUrl: string; excerptLength?: number; ranking?: Ranking }): Promise<void>;
  /** Without a query: everything that the filters let through. */
  search(query: string | null, options?: object): Promise<PagefindSearch>;
}

/** https://pagefind.app/docs/ranking/ */
interface Ranking {
  /** How much a word that was typed whole counts before one that only begins so. */
  termSimilarity: number;
}

export interface PagefindSearch {
  results: PagefindResult[];
  /** How many results have each value of each filter. */
  filters: Record<string, Record<string, number>>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  url: string;
  meta: ResultMeta;
  content: string;
}

let engine: Promise<Pagefind> | undefined;

/** Loads the search engine, once, and only when it is asked for. @param base the path that the site lives under. */
export function loadPagefind(base: string): Promise<Pagefind> {
  engine ??= start(base).catch((error: unknown) => {
    // Another try may succeed: the network may be back.
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  // A short name such as “STA” would be lost among all that begins so.
  await pagefind.options({ baseUrl: base, ranking: { termSimilarity: 5 } });
  await pagefind.init();
  return pagefind;
}
