import sharp from 'sharp';
import type { Catalogue } from '../catalogue/entry.ts';
import { cardsOf } from './cards.ts';
import { drawCard } from './draw.ts';

/** The pictures of all cards, as files of the site. */
export const cardFiles = (catalogue: Catalogue) =>
  cardsOf(catalogue).map((card) => ({ path: card.path, type: 'image/png', content: () => toPng(drawCard(card)) }));

/** An SVG as PNG. Few colors are enough for text on a plain ground, and make a small file. */
export const toPng = (svg: string): Promise<Uint8Array> =>
  sharp(Buffer.from(svg)).png({ palette: true, colors: 24, dither: 0, effort: 4 }).toBuffer();
