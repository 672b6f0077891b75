import type { Pagefind, PagefindData, PagefindResult } from './pagefind.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';

/** How many results are looked at to find the best of them. */
export const CONSIDERED = 12;
/** What scores no more than this for each word has the words somewhere in a long text. */
const IN_PASSING = 4;

/** A result, and how well the words that found it fit what was typed: 0 the best. */
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

/** An identifier alone is asked for exactly, since the engine would settle for a beginning. */
const isExact = (words: readonly string[], { identifiers }: Query): boolean => words.length === 1 && identifiers.includes(words[0]!);

/** Words as the engine takes them. */
export const phrase = (words: readonly string[], query: Query): string => (isExact(words, query) ? `"${words[0]}"` : words.join(' '));

/** Results with what they show. */
export const look = (found: readonly Found[]): Promise<(PagefindData & Ranked)[]> =>
  Promise.all(found.map(async ({ result, tier }) => ({ score: result.score, tier, ...(await result.data()) })));

/**
 * Finds what has every word, be they joined or apart, or what their initials name. Where nothing has them but in passing,
 * what has some of them comes along, the nearest first.
 * @param filters what is looked through, in the engine's terms; everything when it is absent.
 */
export async function ask(pagefind: Pagefind, query: Query, filters?: object): Promise<Answer> {
  const { words, apart, initials } = query;
  const search = async (some: readonly string[], tier = 0): Promise<Found[]> => {
    const answerTo = async (text: string) => (await pagefind.search(text, filters && { filters })).results;
    const results = await answerTo(some.join(' '));
    // What is asked for exactly is found without a score.
    const exact = isExact(some, query) ? new Set((await answerTo(phrase(some, query))).map(({ id }) => id)) : undefined;
    return results.filter(({ id }) => exact?.has(id) ?? true).map((result) => ({ result, tier }));
  };

  if (words.length === 0) return { results: [], words, whole: true };
  const joined = await search(words);
  const meant = initials === undefined ? joined : together([joined, await search([initials])]);
  // "Early exit" is a topic, and "Early Exiting" in a title.
  const results = apart.join(' ') === words.join(' ') ? meant : unique([...meant, ...(await search(apart, 1))]);
  const strongest = Math.max(0, ...results.map(({ result }) => result.score));
  if (words.length === 1 || strongest > IN_PASSING * words.length)
    return { results, words: joined.length > 0 ? words : initials === undefined ? apart : [initials], whole: true };

  const byWord = await Promise.all(words.map((word) => search([word])));
  const nearest = together(byWord.map(weighed));
  const has = (word: number) => byWord[word]!.some(({ result }) => result.id === nearest[0]?.result.id);
  return { results: unique([...nearest, ...results]), words: words.filter((_, word) => has(word)), whole: false };
}

/** Each result once, where it stands first. */
export function unique(found: readonly Found[]): Found[] {
  const first = new Map<string, Found>();
  for (const one of found) if (!first.has(one.result.id)) first.set(one.result.id, one);
  return [...first.values()];
}

/** Results of several questions as one, the scores added up, the best first. */
function together(answers: readonly (readonly Found[])[]): Found[] {
  const all = new Map<string, Found>();
  for (const { result, tier } of answers.flat()) {
    const score = (all.get(result.id)?.result.score ?? 0) + result.score;
    all.set(result.id, { result: { id: result.id, score, data: () => result.data() }, tier });
  }
  return [...all.values()].toSorted((a, b) => b.result.score - a.result.score);
}

/** The results of one word of several: a rare word counts more, and saying it often or in the title does not make up for the others. */
const weighed = (found: readonly Found[]): Found[] =>
  found.map(({ result, tier }) => ({
    result: { id: result.id, score: result.score / (result.score + IN_PASSING) / Math.log2(2 + found.length), data: () => result.data() },
    tier,
  }));
