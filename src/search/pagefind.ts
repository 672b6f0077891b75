import type { ResultMeta } from './document.ts';

/** The part of Pagefind's browser API that the search box uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
  init(): Promise<void>;
  options(options: { baseUrl: string; excerptLength?: number }): Promise<void>;
  /** Null when a later search has begun in the meantime. */
  debouncedSearch(
    query: string,
    options?: object,
    wait?: number,
  ): Promise<{ results: { id: string; score: number; data(): Promise<PagefindData> }[] } | null>;
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
  await pagefind.options({ baseUrl: base });
  await pagefind.init();
  return pagefind;
}
