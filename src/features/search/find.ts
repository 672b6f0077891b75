import { ask, CONSIDERED, look, unique, type Found } from './ask.ts';
import { fetchText } from './fetch-text.ts';
import { loadPagefind, type Pagefind, type PagefindData } from './pagefind.ts';
import { askable, understand, type Query } from './query.ts';
import { isNamed, rank } from './rank.ts';
import { lookalikes } from './spelling.ts';
import { WordList, WORDS } from './word-list.ts';
import { fold, nameWord } from './words.ts';

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

/** Loads what every search needs. @param base the path of the site. */
export const prepare = async (base: string): Promise<void> => {
  await loadPagefind(base);
};

/** Understands what was typed with the words that the index of this site holds. @param base the path of the site. */
export const readQuery = async (base: string, typed: string): Promise<Query> => understand(typed, await loadWords(base));

/** Known words that look like what was typed: what to offer where nothing is found. */
export const offersFor = async (base: string, typed: string): Promise<string[]> =>
  lookalikes(fold(askable(typed)), await loadWords(base), MOST_OFFERS);

/** Finds what was typed, in entries of every kind. */
export async function find(base: string, typed: string): Promise<Findings> {
  const [pagefind, query] = await Promise.all([loadPagefind(base), readQuery(base, typed)]);
  const { results: found, whole } = await ask(pagefind, query);
  const all = query.asks === undefined ? [] : (await ask(pagefind, query, GUIDES)).results;
  // What has all the words comes before what has some of them.
  const guides = unique([...found.filter(({ result }) => all.some((guide) => guide.result.id === result.id)), ...all]).slice(0, MOST_GUIDES);
  const results = unique([...guides, ...found]);
  const considered = await look(results.slice(0, CONSIDERED));
  let others = results.slice(CONSIDERED);
  if (others.length > 0) {
    const isOther = ({ result }: Found) => others.some((other) => other.result.id === result.id);
    const asked = (await askForName(pagefind, query)).filter(isOther);
    const namesakes = (await look(asked)).flatMap((found, index) => (isNamed(query, found) ? [{ found, id: asked[index]!.result.id }] : []));
    considered.push(...namesakes.map(({ found }) => found));
    others = others.filter(({ result }) => !namesakes.some(({ id }) => id === result.id));
  }
  // The engine never gives up: for an identifier that it does not know it takes the longest beginning that it does.
  const meant = considered.filter(({ content }) => query.identifiers.every((word) => content.includes(word)));
  const best = rank(meant, query);
  // Where some of the best are not what was meant, the rest is not either.
  const rest = meant.length < considered.length ? [] : others;
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
  return results.slice(0, MOST_NAMESAKES).map((result) => ({ result, tier: 0 }));
}
