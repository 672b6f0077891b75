import type { Pagefind, PagefindData, PagefindResult } from './pagefind.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';

/** How many results are looked at to find the best of them. */
export const CONSIDERED = 12;
/** With fewer results than this, words that were joined are looked for apart as well. */
const ENOUGH = 8;

/** A result, and how well it fits: of a better tier whatever its score. */
export interface Found {
  result: Pick<PagefindResult, 'id' | 'score' | 'data'>;
  tier: number;
}

/** What the search engine answers to a query. */
export interface Answer {
  results: Found[];
  /** The words by which the first result was found. */
  words: readonly string[];
  /** Whether they are all that was asked for, and not just some of it. */
  whole: boolean;
}

/** Words as the engine takes them. An identifier alone is asked for exactly, since it would settle for a beginning. */
export const phrase = (words: readonly string[], { identifiers }: Query): string =>
  words.length === 1 && identifiers.includes(words[0]!) ? `"${words[0]}"` : words.join(' ');

/** Results with what they show. */
export const look = (found: readonly Found[]): Promise<(PagefindData & Ranked)[]> =>
  Promise.all(found.map(async ({ result, tier }) => ({ score: result.score, tier, ...(await result.data()) })));

/**
 * Finds what has every word, be they joined or apart or, where nothing has, what has most of them.
 * @param filters what is looked through, in the engine's terms; everything when it is absent.
 */
export async function ask(pagefind: Pagefind, query: Query, filters?: object): Promise<Answer> {
  const { words, apart } = query;
  const search = async (some: readonly string[], tier = 0): Promise<Found[]> =>
    (await pagefind.search(phrase(some, query), filters && { filters })).results.map((result) => ({ result, tier }));

  if (words.length === 0) return { results: [], words, whole: true };
  const joined = await search(words);
  // "Diffusion pruning" is the name of a tool, and what everything here is about.
  const few = joined.length < ENOUGH && apart.join(' ') !== words.join(' ');
  const results = few ? unique([...joined, ...(await search(apart, 1))]) : joined;
  if (results.length > 0 || words.length === 1) return { results, words: joined.length > 0 ? words : apart, whole: true };

  const byWord = await Promise.all(words.map(async (word) => ({ word, found: await search([word]) })));
  const nearest = withMostWords(byWord);
  return { results: nearest, words: nearest[0]?.words ?? words, whole: false };
}

/** Each result once, where it stands first. */
const unique = (found: readonly Found[]): Found[] => [...new Map(found.toReversed().map((one) => [one.result.id, one])).values()].toReversed();

/** What has most of the words, by the sum of the scores. */
function withMostWords(byWord: readonly { word: string; found: readonly Found[] }[]): (Found & { words: string[] })[] {
  const all = new Map<string, Found & { words: string[] }>();
  for (const { word, found } of byWord) {
    for (const { result } of found) {
      const before = all.get(result.id);
      const score = (before?.result.score ?? 0) + result.score;
      all.set(result.id, { result: { id: result.id, score, data: () => result.data() }, tier: 0, words: [...(before?.words ?? []), word] });
    }
  }
  const most = Math.max(0, ...[...all.values()].map(({ words }) => words.length));
  return [...all.values()].filter(({ words }) => words.length === most).toSorted((a, b) => b.result.score - a.result.score);
}
