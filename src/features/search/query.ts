import { corrected, EVERYWHERE, type WordList } from './word-list.ts';
import { fold, join, sameWord, takeIdentifiers, wordsOf } from './words.ts';

/** What a reader typed, as the search understands it. */
export interface Query {
  /** What is asked of the search engine, word by word. */
  words: string[];
  /** The same with no words joined. */
  apart: string[];
  /** Those of them that stand for an identifier, an address or a pattern: these match wholly or not at all. */
  identifiers: string[];
  /** What was meant, as it is compared with names and titles: what was typed, its spelling mended. */
  text: string;
  /** Whether the spelling was mended. */
  mended: boolean;
  /** Whether the last word is a whole one, not the beginning of another. */
  complete: boolean;
  /** What the words are short for, where that is a word of the list: "optimal brain surgeon" is "obs". */
  initials: string | undefined;
  /** Whether it asks what something is or why, which guides answer, or how to do something, which they may. */
  asks: 'what' | 'how' | undefined;
}

/** Words that say nothing by themselves: small ones, those of a question, and what everything here is. */
const EMPTY = new Set(
  `a about after al algorithm algorithms am an analysis and any approach approaches are as at based be before been beginner beginners best better between by can could did differ difference do does down download et
  explain explained find for from get give good had has have help how i if in into introduction is it its like list make many me
  mean meaning means measured method methods model models much my need newcomer newcomers not of on one or our out overview paper papers per please possible prune pruned
  really reliable research run s should show smaller so some technique techniques than that the their them there these this to
  together up use used using versus via vs want was way ways we were what when where which who why will with worth would you
  your`.split(/\s+/),
);

/** How questions begin: of what something is or why, or of what to do. Where the best is asked for, methods are meant. */
const QUESTIONS: readonly (readonly [RegExp, Query['asks']])[] = [
  [/\b(?:best|papers?)\b/i, undefined],
  [
    /^(?:(?:what )?(?:is|are|does|do)(?! there| any)|should|why|explain|define|meaning|difference|intro|introduction|basics|how (?:does|do(?! i| you| we)|are|is))\b|\b(?:guides?|vs|versus|newcomers?|beginners?)\b/i,
    'what',
  ],
  [/^(?:how|what|which|when|where|can|could|will|must)\b/i, 'how'],
];

/** What is meant by a question that says nothing else. */
const INTRODUCTION = 'what is pruning';

/** Shorter halves are in too many words. */
const SHORTEST_HALF = 4;

/** How many words initials stand for. */
const [FEWEST, MOST] = [3, 5];

// A title with its authors fits in. Whoever pastes a page is answered by its beginning, and at once.
const MOST_WORDS = 40;
const MOST_CHARACTERS = 1000;
/** Each word that is unknown is compared with all that are known. */
const MOST_MENDED = 8;

/** What of a text is asked for: its first words. */
export function askable(typed: string): string {
  const text = typed.slice(0, MOST_CHARACTERS);
  const next = [...text.matchAll(/[\p{L}\p{N}]+/gu)][MOST_WORDS];
  return text.slice(0, next?.index).trim();
}

/** Understands what was typed: identifiers become one word, words written apart are joined, slips are mended. */
export function understand(written: string, list: WordList): Query {
  const typed = askable(written);
  const has = (word: string) => list.has(word);
  // "Of a" is not "OFA".
  const isOne = (word: string, parts: readonly string[]) => has(word) && !parts.every((part) => EMPTY.has(part));
  const submission = submissionIn(typed, list);
  const { identifiers, rest } = takeIdentifiers(submission === undefined ? typed : `openreview.net/forum?id=${submission}`);
  const unknown: string[] = [];
  const mended = new Set<string>();

  const mend = (word: string): readonly string[] => {
    const parts = knownParts(word, list);
    if (parts !== undefined) return parts;
    const meant = mended.size + unknown.length < MOST_MENDED ? corrected(word, list) : undefined;
    if (meant === undefined) unknown.push(word);
    else mended.add(meant);
    return meant === undefined ? [] : [meant];
  };
  // Joined before they are mended, since "sd v1 5" is known though "v1" may not be, and after, since a mended word may
  // complete a name.
  const stretches = rest.map((stretch) => join(wordsOf(stretch).map(sameWord), isOne).flatMap(mend));
  const all = rest.flatMap(wordsOf).map(sameWord);
  const words = stretches.flatMap((spelled) => join(spelled, isOne));
  const asks = QUESTIONS.find(([form]) => form.test(typed))?.[1];
  const apart = mended.size > 0 ? stretches.flat() : all.flatMap((word) => knownParts(word, list) ?? []);
  const isBare = identifiers.length + telling([...words, ...unknown], list, false).length === 0;
  if (asks !== undefined && isBare && typed !== INTRODUCTION) return understand(INTRODUCTION, list);
  return {
    words: [...identifiers, ...telling(words, list, identifiers.length === 0)],
    apart: [...identifiers, ...telling(apart, list, identifiers.length === 0)],
    identifiers,
    text: mended.size > 0 ? stretches.flat().join(' ') : typed,
    mended: mended.size > 0,
    complete: words.length > 0 ? has(words.at(-1)!) : identifiers.length > 0,
    initials:
      identifiers.length > 0
        ? undefined
        : [words.length === all.length ? all : [], all.filter((word) => !EMPTY.has(word)), telling(all, list, false)]
            .map(initialsOf)
            .find((initials) => initials !== '' && has(initials)),
    asks,
  };
}

/** The words that tell entries apart. Where none does and one is needed, one: among what is everywhere a second adds nothing but bytes. */
function telling(words: readonly string[], list: WordList, isNeeded: boolean): readonly string[] {
  const meaning = words.filter((word) => !EMPTY.has(word));
  const left = meaning.filter((word) => list.commonnessOf(word) < EVERYWHERE);
  if (left.length > 0 || !isNeeded) return left;
  return (meaning.length > 0 ? meaning : words).slice(-1);
}

/** The initials of a few words. */
const initialsOf = (words: readonly string[]): string =>
  words.length >= FEWEST && words.length <= MOST ? words.map((word) => word.charAt(0)).join('') : '';

/** A word that is known, or what it was written together of: "rtx4090", "mobilevideo". Undefined where that is not known either. */
function knownParts(word: string, list: WordList): readonly string[] | undefined {
  const spelled = [word, american(word)].find((form) => isKnown(form, list));
  if (spelled !== undefined) return [spelled];
  const numbers = word.split(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u);
  const halves = Array.from({ length: Math.max(word.length - 2 * SHORTEST_HALF + 1, 0) }, (_, more) => [
    word.slice(0, SHORTEST_HALF + more),
    word.slice(SHORTEST_HALF + more),
  ]);
  return [...(numbers.length > 1 ? [numbers] : []), ...halves].find((parts) => parts.every((part) => list.has(part)));
}

/** The identifier of a submission to OpenReview that was typed by itself: ten signs, with a digit or a capital among them, that are nothing else. */
function submissionIn(typed: string, list: WordList): string | undefined {
  const id = /^(?:openreview[\s:]+)?([\w-]{10})$/i.exec(typed)?.[1];
  if (id === undefined || !/\d|[a-z].*[A-Z]/.test(id) || isKnown(fold(id), list)) return undefined;
  const parts = wordsOf(id);
  const foreign = parts.filter((word) => knownParts(word, list) === undefined && corrected(word, list) === undefined);
  return foreign.length === parts.length || (foreign.length > 0 && /\d/.test(id)) ? id : undefined;
}

/** A word as Americans write it, by whom this list goes: "optimise" gives "optimize". */
const american = (word: string): string => word.replace(/is(?=(?:e[drs]?|ers|ing|ations?)$)/, 'iz').replace(/our(?=s?$)/, 'or');

/** Whether the search engine knows a word: itself, one that begins so, or another form of it. */
const isKnown = (word: string, list: WordList): boolean => [word, ...stems(word)].some((form) => list.hasBeginning(form));

/** What may be left of a word without its ending; the engine takes off more, but knows what these begin. */
const stems = (word: string): string[] =>
  ['s', 'es', 'd', 'ed', 'ing', 'ly']
    .filter((ending) => word.endsWith(ending))
    .map((ending) => word.slice(0, -ending.length))
    .filter((stem) => stem.length >= 4);
