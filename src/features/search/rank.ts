import { titleBesideName } from '../../catalogue/title.ts';
import type { ResultMeta } from './document.ts';
import type { Query } from './query.ts';
import { fold, nameForms, nameWord, wordsOf } from './words.ts';

/** A result as the search engine scores it. */
export interface Ranked {
  score: number;
  /** How well the engine's question fits what was typed, 0 the best: each tier halves the score. */
  tier: number;
  meta: ResultMeta;
  /** All the words of the document. */
  content: string;
}

/** How much a kind of entry counts: this is a list of papers first. */
const WEIGHTS: Readonly<Record<string, number>> = { Paper: 2.5, Guide: 1.1, Tool: 1, Tutorial: 0.8, 'Related work': 0.8 };

/** How much more a guide counts where something is asked. */
const ANSWER = 10;

/** How much the page of a term counts that is not called so: its few words weigh much, and it only repeats those of entries. */
const TERM = 0.5;

/** Whether it is the page of a term: whatever is no kind of entry. */
const isTerm = ({ kind }: ResultMeta): boolean => !(kind in WEIGHTS);

type Asked = Pick<Query, 'text' | 'complete' | 'words' | 'initials' | 'asks'>;

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
  (asked, _, { kind, title }) => kind === 'Paper' && hasInARow(title, asked),
];

/** The first of them that is not about the name. */
const TITLE_FIT = 4;
/** Behind all that has the name or title come guides that answer a question, then the page of the term that is called so. */
const [ANSWER_FIT, TERM_FIT] = [4.7, 4.8];
/** By another spelling than its name it comes behind the one paper with that in its title. */
const [IN_TITLE_FIT, ALIAS_FIT] = [6, 6.8];

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

function exactness(asked: Asked, result: Shown): number {
  const { meta } = result;
  if (fold(asked.text) === '') return FITS.length;
  if (isTerm(meta)) return !isTermCalled(asked, result) ? FITS.length : isItsName(asked, meta) ? TERM_FIT : ALIAS_FIT;
  const names = namesOf(meta);
  const fit = FITS.findIndex((fits) => fits(asked, names, meta));
  if (fit === -1 && isAnswer(asked, meta)) return ANSWER_FIT;
  // Of two with the same name, the paper comes first.
  return fit === -1 ? FITS.length : fit + (meta.kind === 'Paper' ? 0 : 0.5);
}

/** Whether a guide answers what is asked: what something is, or how to do something with what its title names. */
const isAnswer = ({ asks, words }: Asked, { kind, title }: ResultMeta): boolean =>
  kind === 'Guide' && (asks === 'what' || (asks === 'how' && shareOf(words, title) > 0));

type Shown = Pick<Ranked, 'meta' | 'content'>;

/** What a term may be asked for by: as it was typed, one of many, or what else says nothing. */
const calledAs = ({ text, words }: Asked): string[] => [text, text.replace(/s$/i, ''), ...(words.length === 1 ? words : [])].map(fold);

const isItsName = (asked: Asked, meta: ResultMeta): boolean => namesOf(meta).some((name) => calledAs(asked).includes(fold(name)));

/** Whether it is the page of a term that is called so, by any of its spellings: as it was typed, one of many, or where that says nothing else. */
const isTermCalled = (asked: Asked, { meta, content }: Shown): boolean =>
  isTerm(meta) && (isItsName(asked, meta) || calledAs(asked).some((name) => wordsOf(content).includes(nameWord(name))));

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

/** Known items first, then the pages of terms that are called so, then papers before the rest at the same score. */
export function rank<Result extends Ranked>(results: readonly Result[], asked: Asked): Result[] {
  const fitting = results.map((result) => ({ result, fit: exactness(asked, result), weight: weight(result, asked) }));
  // What is in the titles of several is what they are about, and no title that somebody remembers.
  const isCommon = fitting.filter(({ fit }) => fit === IN_TITLE_FIT).length > 1;
  const fitOf = ({ fit }: { fit: number }) => (isCommon && fit === IN_TITLE_FIT ? FITS.length : fit);
  return fitting.toSorted((a, b) => fitOf(a) - fitOf(b) || b.weight - a.weight).map(({ result }) => result);
}

/** How much a result counts that has no more than what its words have in common with those that were typed: "fidelity" for "FID". */
const LIKENESS = 0.1;

/** A word without its ending: "pruned" and "pruning" are one, "fid" and "fidelity" are not. */
const stemOf = (word: string): string => word.replace(/(?<=.{4})(?:i[sz]ations?|ations?|ing|ers?|ed|es?|s)$/, '').replace(/(?<=.{3})(.)\1$/, '$1');

/** What share of some words a text has, whatever their endings. */
function shareOf(words: readonly string[], text: string): number {
  const own = new Set(wordsOf(text).map(stemOf));
  return words.length === 0 ? 0 : words.filter((word) => own.has(stemOf(word))).length / words.length;
}

function weight({ score, tier, meta, content }: Ranked, asked: Asked): number {
  const likeness = asked.complete && asked.words.length > 0 ? LIKENESS + (1 - LIKENESS) * shareOf(asked.words, content) : 1;
  const inTitle = 1 + shareOf(wordsOf(asked.text), `${meta.name} ${meta.title}`);
  const isMentioned = [meta.kind, ...namesOf(meta)].some((name) => asked.words.includes(fold(name)));
  const kind = (WEIGHTS[meta.kind] ?? TERM) * (meta.kind === 'Guide' && asked.asks !== undefined ? ANSWER : 1);
  return (score / 2 ** tier) * kind * (hasInARow(content, asked) ? PHRASE : 1) * (isMentioned ? MENTION : 1) * likeness * inTitle;
}
