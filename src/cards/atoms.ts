import { splitMath } from '../schema/math.ts';
import { faceFor, type Face, type stacks } from './fonts.ts';
import { mathRuns, type Run } from './math.ts';

/** A character as it is read (a letter with its accents, say) with the font that has it. */
export interface Atom extends Run {
  face: Face;
  /** Whether it is a part of mathematics, which is not broken. */
  isMath: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

// Signs that say how others are drawn, and are not drawn themselves.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The characters of a title, in which `$…$` is mathematics. What no font has is left out: an empty box says nothing. */
export function atomsOf(title: string, stack: keyof typeof stacks): Atom[] {
  const runs = splitMath(title).flatMap(({ math, text }) =>
    math ? mathRuns(text).map((run) => ({ ...run, isMath: true })) : [{ text, scale: 1, rise: 0, isMath: false }],
  );
  return runs.flatMap(({ text, ...run }) =>
    Array.from(segmenter.segment(text.replace(INVISIBLE, '')), ({ segment }) => segment).flatMap((character) => {
      // Ĳ is one sign to few fonts, and two letters to all.
      const found = [character, character.normalize('NFKC')].map((form) => ({ text: form, face: faceFor(form, stack), ...run }));
      return found.find((atom): atom is Atom => atom.face !== undefined) ?? [];
    }),
  );
}
