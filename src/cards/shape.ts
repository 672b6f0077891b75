import type { Font, Glyph, GlyphRun } from 'fontkit';
import type { Atom } from './atoms.ts';

/** A glyph in its place on a line, in sizes of the line: right of its start, and below its baseline. */
export interface Outline {
  /** SVG path data in units of the font, of which the y axis points up. */
  path: string;
  x: number;
  y: number;
  scale: number;
  /** The width of the line around it, in units of the font. */
  stroke: number;
}

/** A stretch of a line: its glyphs, and how wide it is in sizes of the line. */
export interface Shaped {
  outlines: Outline[];
  width: number;
}

const layouts = new WeakMap<Font, Map<string, GlyphRun>>();

/** A text as its font sets it; titles share most of their words. */
function layout(font: Font, text: string): GlyphRun {
  const known = layouts.get(font) ?? new Map<string, GlyphRun>();
  layouts.set(font, known);
  const run = known.get(text) ?? font.layout(text);
  known.set(text, run);
  return run;
}

const paths = new WeakMap<Glyph, string>();

/** A glyph as SVG path data; all titles are made of the same few hundred. */
function pathOf(glyph: Glyph): string {
  const path = paths.get(glyph) ?? glyph.path.toSVG();
  paths.set(glyph, path);
  return path;
}

/** Sets characters beside each other, with the ligatures and the kerning of their fonts. */
export function shape(atoms: readonly Atom[]): Shaped {
  const outlines: Outline[] = [];
  let width = 0;
  for (const { text, face, scale, rise } of runsOf(atoms)) {
    const { font, stroke } = face;
    const unit = scale / font.unitsPerEm;
    const { glyphs, positions } = layout(font, text);
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      const path = pathOf(glyph);
      if (path !== '')
        outlines.push({ path, x: width + xOffset * unit, y: -rise - yOffset * unit, scale: unit, stroke: (stroke * font.unitsPerEm) / 1000 });
      width += xAdvance * unit;
    }
  }
  return { outlines, width };
}

/** How wide characters are beside each other, in sizes of the line. */
export const widthOf = (atoms: readonly Atom[]): number =>
  runsOf(atoms).reduce((sum, { text, face: { font }, scale }) => sum + (layout(font, text).advanceWidth * scale) / font.unitsPerEm, 0);

/** Neighbors of one font, size and height as one text, since a font joins letters only within it. */
function runsOf(atoms: readonly Atom[]): Atom[] {
  const runs: Atom[] = [];
  for (const atom of atoms) {
    const last = runs.at(-1);
    if (last?.face === atom.face && last.scale === atom.scale && last.rise === atom.rise) last.text += atom.text;
    else runs.push({ ...atom });
  }
  return runs;
}
