import type { ResultMeta } from './document.ts';
import type { Query } from './query.ts';
import { fold, nameForms, wordsOf } from './words.ts';

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
const WEIGHTS: Partial<Record<string, number>> = { Paper: 2.5, Guide: 1.1, Tool: 1, Tutorial: 0.8, 'Related work': 0.8 };

type Asked = Pick<Query, 'text' | 'complete'>;

/**
 * The ways in which a result can be just what was asked for, the most exact first. "DyDiT++" is not "DyDiT", and
 * "diff pruning" is "Diff-Pruning" before it is "DiffPruning".
 */
const FITS: readonly ((asked: Asked, names: readonly string[], meta: ResultMeta) => boolean)[] = [
  ({ text }, names) => names.some((name) => name.toLowerCase() === text.toLowerCase()),
  ({ text }, names) => names.some((name) => wordsOf(name).join(' ') === wordsOf(text).join(' ')),
  ({ text }, names) => names.some((name) => fold(name) === fold(text)),
  ({ text }, _, { title }) => fold(title) === fold(text),
  (asked, _, meta) => meta.kind === 'Paper' && begins(asked, meta),
];

/** The first of them that is not about the name. */
const TITLE_FIT = 3;

/** Whether a name begins with what was typed: with its last word too, unless that may be half of one. */
function begins({ text, complete }: Asked, { name, title }: ResultMeta): boolean {
  const asked = wordsOf(text);
  return [...nameForms(name), title].some((called) =>
    complete ? asked.join(' ') === wordsOf(called).slice(0, asked.length).join(' ') : fold(called).startsWith(fold(text)),
  );
}

function exactness(asked: Asked, meta: ResultMeta): number {
  if (fold(asked.text) === '') return FITS.length;
  const names = nameForms(meta.name === '' ? meta.title : meta.name);
  const fit = FITS.findIndex((fits) => fits(asked, names, meta));
  // Of two with the same name, the paper comes first.
  return fit === -1 ? FITS.length : fit + (meta.kind === 'Paper' ? 0 : 0.5);
}

/** Whether this is what it is called, however it is written. */
export const isNamed = (asked: Asked, meta: ResultMeta): boolean => exactness(asked, meta) < TITLE_FIT;

/** How much more a result counts that has the words as they were typed, next to each other. */
const PHRASE = 1.5;

/** Whether a text has the words in a row: as they were typed, or the last of them first, as in "Zhu, Jun". */
function hasInARow(content: string, { text }: Asked): boolean {
  const asked = wordsOf(text);
  const turned = [...asked.slice(1), ...asked.slice(0, 1)];
  const words = ` ${wordsOf(content).join(' ')} `;
  return [asked, turned].some((row) => row.length > 0 && words.includes(` ${row.join(' ')} `));
}

/** Known items first, then papers before the rest at the same score. */
export function rank<Result extends Ranked>(results: readonly Result[], asked: Asked): Result[] {
  return results
    .map((result) => ({ result, fit: exactness(asked, result.meta), weight: weight(result, asked) }))
    .toSorted((a, b) => a.fit - b.fit || a.result.tier - b.result.tier || b.weight - a.weight)
    .map(({ result }) => result);
}

function weight({ score, meta, content }: Ranked, asked: Asked): number {
  return score * (WEIGHTS[meta.kind] ?? 1) * (hasInARow(content, asked) ? PHRASE : 1);
}
