import { fold } from './query.ts';
import type { ResultMeta } from './document.ts';

/** A result as the search engine scores it. */
export interface Ranked {
  score: number;
  meta: ResultMeta;
  /** All the words of the document. */
  content: string;
}

/** How much a kind of entry counts: this is a list of papers first. */
const WEIGHTS: Partial<Record<string, number>> = { Paper: 1.5, Guide: 1.1, Tool: 1, Tutorial: 0.8, 'Related work': 0.8 };

/** How exactly a result is what was asked for: 0 is the method itself, 1 its title, 2 a name that begins so, 3 anything else. */
function exactness(query: string, { name, title }: ResultMeta): number {
  const [asked, called, titled] = [query, name, title].map(fold) as [string, string, string];
  if (asked === '') return 3;
  // Diff-Pruning and DiffPruning are two methods: letter for letter comes first.
  if (called === asked) return name.toLowerCase() === query.trim().toLowerCase() ? 0 : 0.5;
  if (titled === asked) return 1;
  return called.startsWith(asked) || titled.startsWith(asked) ? 2 : 3;
}

/** Known items first, then papers before the rest at the same score. @param query what the reader typed. */
export function rank<Result extends Ranked>(results: readonly Result[], query: string): Result[] {
  const weighted = ({ score, meta }: Ranked) => score * (WEIGHTS[meta.kind] ?? 1);
  return results.toSorted((a, b) => exactness(query, a.meta) - exactness(query, b.meta) || weighted(b) - weighted(a));
}

/**
 * Whether a result has to do with the query at all. The search engine never gives up: for a word that it does not know
 * it falls back to the longest beginning that it does, down to one letter.
 */
export function isMeant({ content }: Ranked, query: string): boolean {
  const known = new Set(words(content).map(beginning));
  return words(query).some((word) => known.has(beginning(word)));
}

const words = (text: string): string[] =>
  text
    .split(/[\s,;/()]+/)
    .map(fold)
    .filter(Boolean);
/** What stemming leaves of most words. */
const beginning = (word: string) => word.slice(0, 4);
