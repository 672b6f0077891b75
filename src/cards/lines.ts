import { atomsOf, type Atom } from './atoms.ts';
import type { stacks } from './fonts.ts';
import { widthOf } from './shape.ts';

// Scripts that are broken between any two letters.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const AFTER = /[-–—/]/;
// What no line begins with.
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;

const isSpace = ({ text }: Atom) => /^\s+$/.test(text);

/** Whether a line may end between two neighbors. */
function mayBreak(before: Atom, after: Atom): boolean {
  if (before.isMath || after.isMath) return isSpace(before);
  if (isSpace(before)) return true;
  if (CLOSING.test(after.text)) return false;
  return AFTER.test(before.text) || UNSPACED.test(before.text) || UNSPACED.test(after.text);
}

/** A stretch that stays together, with the space at its end, and how wide it is with and without that. */
interface Word {
  atoms: Atom[];
  width: number;
  inkWidth: number;
}

function wordsOf(atoms: readonly Atom[]): Word[] {
  const words: Atom[][] = [];
  for (const [index, atom] of atoms.entries()) {
    const before = atoms[index - 1];
    if (before !== undefined && !mayBreak(before, atom)) words.at(-1)!.push(atom);
    else words.push([atom]);
  }
  return words.map((word) => ({ atoms: word, width: widthOf(word), inkWidth: widthOf(trimmed(word)) }));
}

const trimmed = (line: readonly Atom[]) => line.slice(0, line.findLastIndex((atom) => !isSpace(atom)) + 1);

/** The characters that fit into a width, at least one. */
function fitting(atoms: readonly Atom[], width: number): Atom[] {
  let sum = 0;
  const end = atoms.findIndex((atom) => (sum += widthOf([atom])) > width);
  return end < 0 ? [...atoms] : atoms.slice(0, Math.max(1, end));
}

/** Characters in lines of at most this width; a word that is wider is broken where it must be. */
function broken(words: readonly Word[], width: number): Atom[][] {
  const lines: Atom[][] = [];
  let free = 0;
  for (const word of words) {
    if (lines.length > 0 && word.inkWidth <= free) {
      lines.at(-1)!.push(...word.atoms);
      free -= word.width;
      continue;
    }
    for (let rest = word.atoms; rest.length > 0;) {
      const part = rest === word.atoms && word.inkWidth <= width ? rest : fitting(rest, width);
      lines.push([...part]);
      free = width - widthOf(part);
      rest = rest.slice(part.length);
    }
  }
  return lines.map(trimmed);
}

/** A text in lines, and the size at which they fit. */
export interface Fitted {
  size: number;
  lines: Atom[][];
}

/**
 * Breaks a text into lines at the largest size at which all of it fits into a box. What does not fit at the smallest
 * size ends in an ellipsis.
 * @param sizes in pixels, the largest first. @param lineHeight in sizes.
 */
export function fitText(
  text: string,
  stack: keyof typeof stacks,
  { width, height, sizes, lineHeight }: { width: number; height: number; sizes: readonly number[]; lineHeight: number },
): Fitted {
  const words = wordsOf(atomsOf(text, stack));
  const most = (size: number) => Math.max(1, Math.floor(height / (size * lineHeight)));
  for (const size of sizes) {
    const lines = broken(words, width / size);
    if (lines.length <= most(size)) return { size, lines };
  }
  const size = sizes.at(-1)!;
  const lines = broken(words, width / size).slice(0, most(size));
  const ellipsis = atomsOf('…', stack);
  const last = fitting(lines.at(-1)!, width / size - widthOf(ellipsis));
  return { size, lines: [...lines.slice(0, -1), [...trimmed(last), ...ellipsis]] };
}
