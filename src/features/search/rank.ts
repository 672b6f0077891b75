import { titleBesideName } from '../../catalogue/title.ts';
import type { ResultMeta } from './document.ts';
import type { Query } from './query.ts';
import { fold, nameForms, nameWord, wordsOf } from './words.ts';

/** A result as the search engine scores it. */
export interface Ranked {
  score: number;
  /** How well the engine's question fits what was typed, 0 the best: a better tier comes first whatever the score. */
  tier: number;
  meta: ResultMeta;
  /** All the words of the document. */
  content: string;
}

/** How much a kind of entry counts: this is a list of papers first. */
const WEIGHTS: Readonly<Record<string, number>> = { Paper: 2.5, Guide: 1.1, Tool: 1, Tutorial: 0.8, 'Related work': 0.8 };

/** Whether it is the page of a term: whatever is no kind of entry. */
const isTerm = ({ kind }: ResultMeta): boolean => !(kind in WEIGHTS);

type Asked = Pick<Query, 'text' | 'complete' | 'words' | 'initials'>;

/**
 * The ways in which a result can be just what was asked for, the most exact first. "DyDiT++" is not "DyDiT", and
 * "diff pruning" is "Diff-Pruning" before it is "DiffPruning".
 */
const FITS: readonly ((asked: Asked, names: readonly string[], meta: ResultMeta) => boolean)[] = [
  ({ text }, names) => names.some((name) => name.toLowerCase() === text.toLowerCase()),
  ({ text }, names) => names.some((name) => wordsOf(name).join(' ') === wordsOf(text).join(' ')),
  ({ text }, names) => names.some((name) => fold(name) === fold(text)),
  ({ words }, names) => words.length === 1 && names.some((name) => fold(name) === words[0]),
  ({ text }, _, { title, name }) => [title, titleBesideName(title, name)].some((called) => fold(called) === fold(text)),
  (asked, _, meta) => begins(asked, meta),
];

/** The first of them that is not about the name. */
const TITLE_FIT = 4;

/**
 * Whether a name begins with what was typed, or with its initials: with its last word too, unless that may be half of one.
 * Of work by others only the title does, and with more than one word: much begins with "Accelerating".
 */
function begins({ text, complete, initials }: Asked, { kind, name, title }: ResultMeta): boolean {
  const asked = wordsOf(text);
  const hasTitle = kind === 'Related work' || kind === 'Tutorial';
  const titles = [title, titleBesideName(title, name)];
  const names = kind === 'Paper' ? [...nameForms(name), ...titles] : hasTitle && asked.length > 1 ? titles : [];
  return names.some((called) => {
    const words = wordsOf(called);
    if (initials !== undefined && words[0] === initials) return true;
    return complete ? asked.join(' ') === words.slice(0, asked.length).join(' ') : fold(called).startsWith(fold(text));
  });
}

const namesOf = ({ name, title }: ResultMeta): string[] => nameForms(name === '' ? title : name);

function exactness(asked: Asked, { meta }: Pick<Ranked, 'meta'>): number {
  if (fold(asked.text) === '' || isTerm(meta)) return FITS.length;
  const names = namesOf(meta);
  const fit = FITS.findIndex((fits) => fits(asked, names, meta));
  // Of two with the same name, the paper comes first.
  return fit === -1 ? FITS.length : fit + (meta.kind === 'Paper' ? 0 : 0.5);
}

type Shown = Pick<Ranked, 'meta' | 'content'>;

/** Whether it is the page of a term that is called so, by any of its spellings: as it was typed, or where that says nothing else. */
const isTermCalled = ({ text, words }: Asked, { meta, content }: Shown): boolean =>
  isTerm(meta) && [text, ...(words.length === 1 ? words : [])].some((name) => wordsOf(content).includes(nameWord(name)));

/** Whether this is what it is called, however it is written. */
export const isNamed = (asked: Asked, result: Shown): boolean => exactness(asked, result) < TITLE_FIT || isTermCalled(asked, result);

/** How much more a result counts that has the words as they were typed, next to each other. */
const PHRASE = 1.5;

/** How much more a result counts whose name, or kind, is one of the words. */
const MENTION = 2;

/** Whether a text has the words in a row: as they were typed, or the last of them first, as in "Zhu, Jun". */
function hasInARow(content: string, { text }: Asked): boolean {
  const asked = wordsOf(text);
  const turned = [...asked.slice(1), ...asked.slice(0, 1)];
  const words = ` ${wordsOf(content).join(' ')} `;
  return [asked, turned].some((row) => row.length > 0 && words.includes(` ${row.join(' ')} `));
}

/** Known items first, then papers before the rest at the same score; and behind the best entry the pages of terms that are called so. */
export function rank<Result extends Ranked>(results: readonly Result[], asked: Asked): Result[] {
  const sorted = results
    .map((result) => ({ result, fit: exactness(asked, result), weight: weight(result, asked) }))
    .toSorted((a, b) => a.fit - b.fit || a.result.tier - b.result.tier || b.weight - a.weight)
    .map(({ result }) => result);
  const called = sorted.filter((result) => isTermCalled(asked, result));
  if (called.length === 0) return sorted;
  const entry = sorted.find(({ meta }) => !isTerm(meta));
  return [...new Set([...(entry === undefined ? [] : [entry]), ...called, ...sorted])];
}

/** How much a result counts that has no more than what its words have in common with those that were typed: "fidelity" for "FID". */
const LIKENESS = 0.1;

/** What share of the words a text has, but for a short ending. */
function shareOf(content: string, { words, complete }: Asked): number {
  if (!complete || words.length === 0) return 1;
  const own = wordsOf(content);
  const had = words.filter((word) => own.some((one) => one === word || endsOtherwise(one, word) || endsOtherwise(word, one)));
  return had.length / words.length;
}

/** Whether a word is another one with up to three more letters: "pruned" and "prune", not "fidelity" and "fid". */
const endsOtherwise = (longer: string, word: string): boolean => word.length >= 4 && longer.startsWith(word) && longer.length - word.length <= 3;

function weight({ score, meta, content }: Ranked, asked: Asked): number {
  const likeness = LIKENESS + (1 - LIKENESS) * shareOf(content, asked);
  const isMentioned = [meta.kind, ...namesOf(meta)].some((name) => asked.words.includes(fold(name)));
  return score * (WEIGHTS[meta.kind] ?? 1) * (hasInARow(content, asked) ? PHRASE : 1) * (isMentioned ? MENTION : 1) * likeness;
}
