import { cellsOf, glyphOf } from '../glyph.ts';
import { site } from '../site.ts';
import type { Card } from './cards.ts';
import type { stacks } from './fonts.ts';
import { fitText } from './lines.ts';
import { shape, type Shaped } from './shape.ts';
import { SIZE } from './size.ts';

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
