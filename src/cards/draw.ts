import type { Font, Glyph, GlyphRun } from 'fontkit';
import sharp from 'sharp';
import type { Catalogue } from '../catalogue/entry.ts';
import { cellsOf, glyphOf } from '../glyph.ts';
import { site } from '../site.ts';
import { cardsOf, SIZE, type Card } from './cards.ts';
import { atomsOf, type Atom, type stacks } from './characters.ts';

/** A glyph in its place on a line, in sizes of the line: right of its start, and below its baseline. */
interface Outline {
  /** SVG path data in units of the font, of which the y axis points up. */
  path: string;
  x: number;
  y: number;
  scale: number;
  /** The width of the line around it, in units of the font. */
  stroke: number;
}

/** A stretch of a line: its glyphs, and how wide it is in sizes of the line. */
interface Shaped {
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
function shape(atoms: readonly Atom[]): Shaped {
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
interface Fitted {
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

// The light theme of tokens.css.
const COLORS = { paper: '#fdfdfb', ink: '#1b1d1f', soft: '#565b63', line: '#e2e0d9', accent: '#0a6a5b' } as const;

const EDGE = 72;
const WIDTH = SIZE.width - 2 * EDGE;
const GLYPH = 76;
const GAP = 24;
const WORDS = 30;
const TITLE = { width: WIDTH, height: 290, sizes: [68, 60, 52, 46], lineHeight: 1.18 } as const;
const TITLE_TOP = 198;
const FOOT = 566;

/** A card as SVG without text: every letter is an outline, so that it does not depend on the fonts of a machine. */
export function drawCard({ categories, label, title, note }: Card): string {
  const { size, lines } = fitText(title, 'title', TITLE);
  const glyphsEnd = EDGE + categories.length * (GLYPH + GAP);
  const name = line(site.name, 'words', WIDTH);
  const parts = [
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="${COLORS.paper}"/>`,
    ...categories.map((category, index) => drawGlyph(category, EDGE + index * (GLYPH + GAP), EDGE)),
    drawText(line(label, 'words', SIZE.width - EDGE - glyphsEnd), glyphsEnd, EDGE + GLYPH / 2 + WORDS * 0.36, WORDS, COLORS.soft),
    ...lines.map((atoms, index) => drawText(shape(atoms), EDGE, TITLE_TOP + size * (0.9 + index * TITLE.lineHeight), size, COLORS.ink)),
    `<rect x="${EDGE}" y="${FOOT - 56}" width="${WIDTH}" height="2" fill="${COLORS.line}"/>`,
    drawText(line(note, 'words', WIDTH - name.width * WORDS - 2 * GAP), EDGE, FOOT, WORDS, COLORS.accent),
    drawText(name, SIZE.width - EDGE - name.width * WORDS, FOOT, WORDS, COLORS.soft),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">${parts.join('')}</svg>`;
}

/** One line of text, shortened to a width in pixels. */
function line(text: string, stack: keyof typeof stacks, width: number): Shaped {
  return shape(fitText(text, stack, { width, height: 0, sizes: [WORDS], lineHeight: 1 }).lines[0]!);
}

/** @param x left end and @param y baseline, in pixels. */
function drawText({ outlines }: Shaped, x: number, y: number, size: number, color: string): string {
  const glyph = outlines.map(({ path, x: right, y: down, scale, stroke }) => {
    const place = `translate(${round(x + right * size)} ${round(y + down * size)}) scale(${round(scale * size)} ${round(-scale * size)})`;
    return `<path transform="${place}"${stroke === 0 ? '' : ` stroke-width="${stroke}"`} d="${path}"/>`;
  });
  return `<g fill="${color}" stroke="${color}" stroke-width="0" stroke-linejoin="round">${glyph.join('')}</g>`;
}

const round = (value: number) => Number(value.toFixed(5));

function drawGlyph(category: string, x: number, y: number): string {
  const step = GLYPH / 4;
  return cellsOf(glyphOf(category))
    .map(({ row, column, kept }) => {
      const [left, top, side] = [x + column * step + 1, y + row * step + 1, step - 3];
      const fill = kept ? `fill="${COLORS.accent}"` : `fill="none" stroke="${COLORS.line}" stroke-width="2"`;
      return `<rect x="${left}" y="${top}" width="${side}" height="${side}" rx="2" ${fill}/>`;
    })
    .join('');
}

/** The pictures of all cards, as files of the site. */
export const cardFiles = (catalogue: Catalogue) =>
  cardsOf(catalogue).map((card) => ({ path: card.path, type: 'image/png', content: () => toPng(drawCard(card)) }));

/** An SVG as PNG. To count its colors first would halve the file, and take three times as long. */
export const toPng = (svg: string): Promise<Uint8Array> => sharp(Buffer.from(svg)).png().toBuffer();
