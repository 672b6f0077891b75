import { createLexicon } from './lexicon.ts';
import { loadPagefind, type Pagefind, type PagefindData, type PagefindResult } from './pagefind.ts';
import { understand, wordsToLookUp, type Query } from './query.ts';
import { rank } from './rank.ts';
import { lookalikes } from './spelling.ts';
import type { WordList } from './word-list.ts';
import { fold } from './words.ts';

/** How many results are looked at to find the best of them. */
const CONSIDERED = 20;
const MOST_OFFERS = 4;

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
  const considered = await Promise.all(results.slice(0, CONSIDERED).map(async (result) => ({ score: result.score, ...(await result.data()) })));
  // The engine never gives up: for an identifier that it does not know it takes the longest beginning that it does.
  const meant = considered.filter(({ content }) => query.identifiers.every((word) => content.includes(word)));
  return {
    query,
    best: rank(meant, query),
    total: meant.length < considered.length ? meant.length : results.length,
    whole,
    offers: meant.length > 0 ? [] : lookalikes(fold(typed), await lookUp(base, wordsToLookUp(typed)), MOST_OFFERS),
  };
}

type Scored = Pick<PagefindResult, 'score' | 'data'>;

/** What has every word or, where nothing has, what has most of them. */
async function ask(pagefind: Pagefind, { words }: Query): Promise<{ results: Scored[]; whole: boolean }> {
  if (words.length === 0) return { results: [], whole: true };
  const { results } = await pagefind.search(words.join(' '));
  if (results.length > 0 || words.length === 1) return { results, whole: true };

  const found = new Map<string, { score: number; words: number; data: PagefindResult['data'] }>();
  for (const word of words) {
    for (const result of (await pagefind.search(word)).results) {
      const before = found.get(result.id) ?? { score: 0, words: 0 };
      found.set(result.id, { score: before.score + result.score, words: before.words + 1, data: () => result.data() });
    }
  }
  const most = Math.max(0, ...[...found.values()].map(({ words: count }) => count));
  const nearest = [...found.values()].filter(({ words: count }) => count === most).toSorted((a, b) => b.score - a.score);
  return { results: nearest, whole: false };
}
