import { createLexicon } from './lexicon.ts';
import { loadPagefind, type Pagefind, type PagefindData, type PagefindResult } from './pagefind.ts';
import { understand, wordsToLookUp, type Query } from './query.ts';
import { isNamed, rank, type Ranked } from './rank.ts';
import { lookalikes } from './spelling.ts';
import type { WordList } from './word-list.ts';
import { fold, nameWord } from './words.ts';

/** How many results are looked at to find the best of them. */
const CONSIDERED = 20;
const MOST_OFFERS = 4;
const MOST_NAMESAKES = 3;
/** With fewer results than this, words that were joined are looked for apart as well. */
const ENOUGH = 8;

/** What a query found. */
export interface Findings {
  query: Query;
  /** The best, in order. */
  best: PagefindData[];
  total: number;
  /** Whether they have all that was asked for, and not just some of it. */
  whole: boolean;
  /** Where nothing was found: known words that look like what was typed. */
  offers: string[];
}

let wordsFor: ((words: readonly string[]) => Promise<WordList>) | undefined;

const lookUp = (base: string, words: readonly string[]): Promise<WordList> => {
  wordsFor ??= createLexicon(async (file) => {
    const response = await fetch(`${base}pagefind/words/${file}`);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.text();
  });
  return wordsFor(words);
};

/** Understands what was typed with the words that the index of this site holds. @param base the path of the site. */
export async function readQuery(base: string, typed: string): Promise<Query> {
  return understand(typed, await lookUp(base, wordsToLookUp(typed)));
}

/** Finds what was typed. */
export async function find(base: string, typed: string): Promise<Findings> {
  const [pagefind, query] = await Promise.all([loadPagefind(base), readQuery(base, typed)]);
  const { results, whole } = await ask(pagefind, query);
  const considered = await look(results.slice(0, CONSIDERED));
  if (results.length > CONSIDERED && !considered.some(({ meta }) => isNamed(query, meta))) {
    considered.push(...(await look(await askForName(pagefind, query))).filter(({ meta }) => isNamed(query, meta)));
  }
  // The engine never gives up: for an identifier that it does not know it takes the longest beginning that it does.
  const meant = considered.filter(({ content }) => query.identifiers.every((word) => content.includes(word)));
  const best = rank(meant, query);
  return {
    query,
    best,
    total: meant.length < considered.length ? meant.length : results.length,
    whole,
    offers: best.length > 0 ? [] : lookalikes(fold(typed), await lookUp(base, wordsToLookUp(typed)), MOST_OFFERS),
  };
}

/** A result, and how well it fits: of a better tier whatever its score. */
interface Found {
  result: Pick<PagefindResult, 'id' | 'score' | 'data'>;
  tier: number;
}

/** Each result once, where it stands first. */
const unique = (found: readonly Found[]): Found[] => [...new Map(found.toReversed().map((one) => [one.result.id, one])).values()].toReversed();

const search = async (pagefind: Pagefind, words: readonly string[], tier = 0): Promise<Found[]> =>
  (await pagefind.search(words.join(' '))).results.map((result) => ({ result, tier }));

const look = (found: readonly Found[]): Promise<(PagefindData & Ranked)[]> =>
  Promise.all(found.map(async ({ result, tier }) => ({ score: result.score, tier, ...(await result.data()) })));

/** What is called by the very word that was typed: among thousands, the engine may prefer those that say it oftener. */
const askForName = async (pagefind: Pagefind, { words, identifiers, complete }: Query): Promise<Found[]> =>
  words.length !== 1 || identifiers.length > 0 || !complete ? [] : (await search(pagefind, [nameWord(words[0]!)])).slice(0, MOST_NAMESAKES);

/** What has every word, be they joined or apart or, where nothing has, what has most of them. */
async function ask(pagefind: Pagefind, { words, apart }: Query): Promise<{ results: Found[]; whole: boolean }> {
  if (words.length === 0) return { results: [], whole: true };
  const joined = await search(pagefind, words);
  // "Diffusion pruning" is the name of a tool, and what everything here is about.
  const few = joined.length < ENOUGH && apart.length > words.length;
  const results = few ? unique([...joined, ...(await search(pagefind, apart, 1))]) : joined;
  if (results.length > 0 || words.length === 1) return { results, whole: true };

  const found = new Map<string, Found & { words: number }>();
  for (const { result } of (await Promise.all(words.map((word) => search(pagefind, [word])))).flat()) {
    const before = found.get(result.id);
    const score = (before?.result.score ?? 0) + result.score;
    found.set(result.id, { result: { id: result.id, score, data: () => result.data() }, tier: 0, words: (before?.words ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...found.values()].map(({ words: count }) => count));
  const nearest = [...found.values()].filter(({ words: count }) => count === most).toSorted((a, b) => b.result.score - a.result.score);
  return { results: nearest, whole: false };
}
