import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';

/** A font to take glyphs from. */
export interface Face {
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
export function faceFor(text: string, stack: keyof typeof stacks): Face | undefined {
  const points = Array.from(text, (character) => character.codePointAt(0)!);
  for (const source of stacks[stack]) {
    if (source.ranges !== undefined && !points.every((point) => source.ranges!.some(([first, last]) => point >= first && point <= last))) continue;
    const face = open(source);
    if (points.every((point) => face.font.hasGlyphForCodePoint(point))) return face;
  }
  return undefined;
}
