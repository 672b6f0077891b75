import type { ResultMeta } from './document.ts';
import { askable, understand, type Query } from './query.ts';
import { isNamed, rank, type Ranked } from './rank.ts';
import { lookalikes, WordList, WORDS } from './word-list.ts';
import { fold, nameWord } from './words.ts';

/** The part of Pagefind's browser API that the site uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
  init(): Promise<void>;
  /** https://pagefind.app/docs/ranking/ */
  options(options: { baseUrl: string; ranking: { termSimilarity: number } }): Promise<void>;
  /** Without a query: everything that the filters let through. */
  search(
    query: string | null,
    options?: object,
  ): Promise<{
    results: PagefindResult[];
    /** How many results have each value of each filter. */
    filters: Record<string, Record<string, number>>;
  }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<PagefindData>;
}

export interface PagefindData {
  url: string;
  meta: ResultMeta;
  content: string;
}

/** Loads something once, and again only where that failed: the network may be back. */
function once<Loaded>(load: (base: string) => Promise<Loaded>): (base: string) => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return (base) =>
    (loading ??= load(base).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** Loads the search engine. @param base the path that the site lives under. */
export const loadPagefind = once(async (base) => {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  // A short name such as “STA” would be lost among all that begins so: a word that was typed whole counts more.
  await pagefind.options({ baseUrl: base, ranking: { termSimilarity: 5 } });
  await pagefind.init();
  return pagefind;
});

/** The words of the index. */
const loadWords = once(async (base) => {
  const response = await fetch(`${base}pagefind/${WORDS}`);
  if (!response.ok) throw new Error(`${WORDS}: ${response.status}`);
  return WordList.decode(await response.text());
});

/** Understands what was typed with the words that the index of this site holds. @param base the path of the site. */
export const readQuery = async (base: string, typed: string): Promise<Query> => understand(typed, await loadWords(base));

/** How many results are looked at to find the best of them. */
export const CONSIDERED = 12;
/** What scores no more than this for each word has the words somewhere in a long text. */
const IN_PASSING = 4;

/** A result, and how well the words that found it fit what was typed: 0 the best. */
export interface Found extends PagefindResult {
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

/** Holds the result itself: the engine forgets the data of one that nothing refers to any more. */
export const toFound = (result: PagefindResult, tier = 0): Found => ({ ...result, tier, data: () => result.data() });

/** An identifier alone is asked for exactly, since the engine would settle for a beginning. */
const isExact = (words: readonly string[], { identifiers }: Query): boolean => words.length === 1 && identifiers.includes(words[0]!);

/** Words as the engine takes them. */
export const phrase = (words: readonly string[], query: Query): string => (isExact(words, query) ? `"${words[0]}"` : words.join(' '));

/** Results with what they show. */
export const look = (found: readonly Found[]): Promise<(PagefindData & Ranked & { id: string })[]> =>
  Promise.all(found.map(async ({ id, score, tier, data }) => ({ id, score, tier, ...(await data()) })));

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
    return results.filter(({ id }) => exact?.has(id) ?? true).map((result) => toFound(result, tier));
  };

  if (words.length === 0) return { results: [], words, whole: true };
  const joined = await search(words);
  const meant = initials === undefined ? joined : together([joined, await search([initials])]);
  // "Early exit" is a topic, and "Early Exiting" in a title.
  const results = apart.join(' ') === words.join(' ') ? meant : unique([...meant, ...(await search(apart, 1))]);
  const strongest = Math.max(0, ...results.map(({ score }) => score));
  if (words.length === 1 || strongest > IN_PASSING * words.length)
    return { results, words: joined.length > 0 ? words : initials === undefined ? apart : [initials], whole: true };

  const byWord = await Promise.all(words.map((word) => search([word])));
  const nearest = together(byWord.map(weighed));
  const has = (word: number) => byWord[word]!.some(({ id }) => id === nearest[0]?.id);
  return { results: unique([...nearest, ...results]), words: words.filter((_, word) => has(word)), whole: false };
}

const byId = (found: readonly Found[]) => [...Map.groupBy(found, ({ id }) => id).values()];

/** Each result once, where it stands first. */
const unique = (found: readonly Found[]): Found[] => byId(found).map(([first]) => first!);

/** Results of several questions as one, the scores added up, the best first. */
const together = (answers: readonly (readonly Found[])[]): Found[] =>
  byId(answers.flat())
    .map((same) => ({ ...same[0]!, score: same.reduce((sum, { score }) => sum + score, 0) }))
    .toSorted((a, b) => b.score - a.score);

/** The results of one word of several: a rare word counts more, and saying it often or in the title does not make up for the others. */
const weighed = (found: readonly Found[]): Found[] => {
  const rarity = Math.log2(2 + found.length);
  return found.map((one) => ({ ...one, score: one.score / (one.score + IN_PASSING) / rarity }));
};

const MOST_OFFERS = 4;
const MOST_NAMESAKES = 3;
/** How many guides are looked at for an answer to a question, and what tells them to the engine. */
const MOST_GUIDES = 2;
const GUIDES = { kind: 'Guide' };

/** What a query found. */
export interface Findings {
  query: Query;
  /** The best, in order. */
  best: PagefindData[];
  /** All of them from one place to another: the best, then the others as the engine ranks them. */
  take: (from: number, to: number) => Promise<PagefindData[]>;
  total: number;
  /** Whether they have all that was asked for, and not just some of it. */
  whole: boolean;
  /** Where nothing was found: known words that look like what was typed. */
  offers: string[];
}

/** Known words that look like what was typed: what to offer where nothing is found. */
export const offersFor = async (base: string, typed: string): Promise<string[]> =>
  lookalikes(fold(askable(typed)), await loadWords(base), MOST_OFFERS);

/** Finds what was typed, in entries of every kind. */
export async function find(base: string, typed: string): Promise<Findings> {
  const [pagefind, query] = await Promise.all([loadPagefind(base), readQuery(base, typed)]);
  const { results: found, whole } = await ask(pagefind, query);
  const all = query.asks === undefined ? [] : (await ask(pagefind, query, GUIDES)).results;
  // What has all the words comes before what has some of them.
  const fitting = found.filter(({ id }) => all.some((guide) => guide.id === id));
  const guides = unique([...fitting, ...all]).slice(0, MOST_GUIDES);
  const results = unique([...guides, ...found]);
  const considered = await look(results.slice(0, CONSIDERED));
  const others = results.slice(CONSIDERED);
  const named = others.length > 0 ? await askForName(pagefind, query) : [];
  const asked = named.filter(({ id }) => others.some((other) => other.id === id));
  const namesakes = (await look(asked)).filter((found) => isNamed(query, found));
  considered.push(...namesakes);
  // The engine never gives up: for an identifier that it does not know it takes the longest beginning that it does.
  const meant = considered.filter(({ content }) => query.identifiers.every((word) => content.includes(word)));
  const best = rank(meant, query);
  // Where some of the best are not what was meant, the rest is not either.
  const isLooked = ({ id }: Found) => namesakes.some((namesake) => namesake.id === id);
  const rest = meant.length < considered.length ? [] : others.filter((found) => !isLooked(found));
  return {
    query,
    best,
    take: async (from, to) => [...best.slice(from, to), ...(await look(rest.slice(Math.max(from - best.length, 0), Math.max(to - best.length, 0))))],
    total: best.length + rest.length,
    whole,
    offers: best.length > 0 ? [] : await offersFor(base, typed),
  };
}

/** What is called by the very word that was typed: among thousands, the engine may prefer those that say it oftener. */
async function askForName(pagefind: Pagefind, { words, identifiers, complete }: Query): Promise<Found[]> {
  if (words.length !== 1 || identifiers.length > 0 || !complete) return [];
  const { results } = await pagefind.search(nameWord(words[0]!));
  return results.slice(0, MOST_NAMESAKES).map((result) => toFound(result));
}
