import { EVERYWHERE, WordList } from './word-list.ts';

/** The file that every query needs, with the commonest words. Its first line names the letters that have more. */
const COMMON = 'common.txt';
/** How many words it holds: some 15 KB when packed. */
const MOST_COMMON = 5000;

const shardOf = (word: string): string => (/^[a-z]/.test(word) ? word.charAt(0) : '0');
const shardFile = (shard: string) => `${shard}.txt`;

/**
 * The files of a list of words: the common ones in one, the rest by their first letters.
 * @param counts how many documents have each word. @param total how many documents there are.
 */
export function lexiconFiles(counts: ReadonlyMap<string, number>, total: number): Map<string, string> {
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a);
  const toList = (words: readonly (readonly [string, number])[]) =>
    new WordList(new Map(words.map(([word, count]) => [word, commonness(count / total)])));
  const shards = Map.groupBy(byCount.slice(MOST_COMMON), ([word]) => shardOf(word));
  const common = `${[...shards.keys()].toSorted().join('')}\n${toList(byCount.slice(0, MOST_COMMON)).encode()}`;
  return new Map([[COMMON, common], ...[...shards].map(([shard, words]) => [shardFile(shard), toList(words).encode()] as const)]);
}

/** One less each time a word is in half as many documents. */
const commonness = (share: number): number => Math.max(0, EVERYWHERE + 1 - Math.ceil(-Math.log2(share)));

/** Reads the words that are needed for a query, each file once. @param read gives the text of a file. */
export function createLexicon(read: (file: string) => Promise<string>): (words: readonly string[]) => Promise<WordList> {
  const texts = new Map<string, Promise<string>>();
  const once = (file: string): Promise<string> => {
    const text = texts.get(file) ?? read(file);
    texts.set(file, text);
    // Another try may succeed.
    text.catch(() => texts.delete(file));
    return text;
  };
  let common: { shards: string; list: WordList } | undefined;

  return async (words) => {
    common ??= parseCommon(await once(COMMON));
    const { shards, list } = common;
    // A name written apart begins with the first word; a slip may have swapped the first two letters.
    const rare = words.filter((word) => !list.has(word)).flatMap((word) => [shardOf(word), shardOf(word.slice(1))]);
    const needed = [...new Set([...words.slice(0, 1).map(shardOf), ...rare])].filter((shard) => shards.includes(shard));
    return list.with((await Promise.all(needed.map((shard) => once(shardFile(shard))))).map((text) => WordList.decode(text)));
  };
}

function parseCommon(text: string): { shards: string; list: WordList } {
  const end = text.indexOf('\n');
  return { shards: text.slice(0, end), list: WordList.decode(text.slice(end + 1)) };
}
