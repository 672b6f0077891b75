import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { splitMath } from '../schema/plain.ts';
import { texToMathml } from '../tex.ts';

/** A font to take glyphs from. */
interface Face {
  font: Font;
  /** The width of a line around each glyph, in thousandths of its size, that brings a thin font to the weight of the others. */
  stroke: number;
}

/** A file of a font, and which code points it is for; absent where only the font itself knows. */
interface Source {
  file: string;
  ranges?: readonly (readonly [first: number, last: number])[];
  stroke: number;
}

const { resolve } = createRequire(import.meta.url);
const toRange = (text: string) => {
  const [first, last] = text.trim().slice(2).split('-');
  return [parseInt(first!, 16), parseInt(last ?? first!, 16)] as const;
};

/** The files of a Fontsource package, each for a part of Unicode: https://fontsource.org/docs/getting-started/subsets */
function subsets(name: string, ending: string, stroke = 0): Source[] {
  const parts = JSON.parse(readFileSync(resolve(`${name}/unicode.json`), 'utf8')) as Record<string, string>;
  return Object.entries(parts).map(([part, ranges]) => ({
    file: `${name}/files/${name.split('/')[1]}-${part.replace(/[[\]]/g, '')}-${ending}.woff2`,
    ranges: ranges.split(',').map(toRange),
    stroke,
  }));
}

// What the fonts of the site lack: signs of mathematics, then Chinese and Japanese. Of a variable font fontkit reads the
// thinnest weight.
const OTHERS: readonly Source[] = [
  { file: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2', stroke: 0 },
  ...subsets('@fontsource-variable/noto-sans-sc', 'wght-normal', 60),
];

/** The fonts of a title and of the words around it, in the order in which they are asked for a glyph. */
export const stacks = {
  title: [...subsets('@fontsource/source-serif-4', '600-normal'), ...OTHERS],
  words: [...subsets('@fontsource-variable/inter', 'wght-normal'), ...OTHERS],
} as const satisfies Record<string, readonly Source[]>;

const faces = new Map<string, Face>();

function open({ file, stroke }: Source): Face {
  const face = faces.get(file) ?? { font: openSync(resolve(file)) as Font, stroke };
  faces.set(file, face);
  return face;
}

/** The first font that has a glyph for every code point of a text; undefined where none has. */
function faceFor(text: string, stack: keyof typeof stacks): Face | undefined {
  const points = Array.from(text, (character) => character.codePointAt(0)!);
  for (const source of stacks[stack]) {
    if (source.ranges !== undefined && !points.every((point) => source.ranges!.some(([first, last]) => point >= first && point <= last))) continue;
    const face = open(source);
    if (points.every((point) => face.font.hasGlyphForCodePoint(point))) return face;
  }
  return undefined;
}

/** A stretch of text in one size and height. */
interface Run {
  text: string;
  /** Its size beside that of the line, and how far it is raised, in sizes of the line. */
  scale: number;
  rise: number;
}

// Parts of scripts in MathML: how much each is raised. The first child is what they stand beside.
const SCRIPTS: Readonly<Record<string, readonly number[]>> = {
  msub: [-0.22],
  msup: [0.36],
  msubsup: [-0.22, 0.36],
  munder: [-0.22],
  mover: [0.36],
  munderover: [-0.22, 0.36],
};
const SMALLER = 0.68;

/** Mathematics as text with scripts set lower and higher, which is all that fits on a line of a title. */
function mathRuns(tex: string): Run[] {
  return runsIn(fromHtml(texToMathml(tex), { fragment: true }), { scale: 1, rise: 0 });
}

function runsIn(node: Nodes, at: Omit<Run, 'text'>): Run[] {
  if (node.type === 'text') return [{ text: node.value, ...at }];
  if (!('children' in node)) return [];
  const name = node.type === 'element' ? node.tagName : '';
  // The TeX stands beside what it says.
  if (name === 'annotation') return [];
  const parts = node.children.map((child, index) => {
    const rise = index === 0 ? undefined : SCRIPTS[name]?.[index - 1];
    return runsIn(child, rise === undefined ? at : { scale: at.scale * SMALLER, rise: at.rise + rise * at.scale });
  });
  if (name === 'mfrac') return [...parts[0]!, { text: '/', ...at }, ...parts[1]!];
  return name === 'msqrt' ? [{ text: '√', ...at }, ...parts.flat()] : parts.flat();
}

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
