import { ask, CONSIDERED, look, type Found } from './ask.ts';
import { fetchText } from './fetch-text.ts';
import { loadPagefind, type Pagefind, type PagefindData } from './pagefind.ts';
import { understand, type Query } from './query.ts';
import { isNamed, rank } from './rank.ts';
import { lookalikes } from './spelling.ts';
import { WordList, WORDS } from './word-list.ts';
import { fold, nameWord } from './words.ts';

const MOST_OFFERS = 4;
const MOST_NAMESAKES = 3;

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

let words: Promise<WordList> | undefined;

/** The words of the index, loaded once. */
function loadWords(base: string): Promise<WordList> {
  words ??= fetchText(base, WORDS)
    .then((text) => WordList.decode(text))
    .catch((error: unknown) => {
      // Another try may succeed.
      words = undefined;
      throw error;
    });
  return words;
}

/** Understands what was typed with the words that the index of this site holds. @param base the path of the site. */
export const readQuery = async (base: string, typed: string): Promise<Query> => understand(typed, await loadWords(base));

/** Known words that look like what was typed: what to offer where nothing is found. */
export const offersFor = async (base: string, typed: string): Promise<string[]> => lookalikes(fold(typed), await loadWords(base), MOST_OFFERS);

/** Finds what was typed, in entries of every kind. */
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
    offers: best.length > 0 ? [] : await offersFor(base, typed),
  };
}

/** What is called by the very word that was typed: among thousands, the engine may prefer those that say it oftener. */
async function askForName(pagefind: Pagefind, { words, identifiers, complete }: Query): Promise<Found[]> {
  if (words.length !== 1 || identifiers.length > 0 || !complete) return [];
  const { results } = await pagefind.search(nameWord(words[0]!));
  return results.slice(0, MOST_NAMESAKES).map((result) => ({ result, tier: 0 }));
}
