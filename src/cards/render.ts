import sharp from 'sharp';
import type { Catalogue } from '../catalogue/entry.ts';
import { cardsOf } from './cards.ts';
import { drawCard } from './draw.ts';

/** The pictures of all cards, as files of the site. */
export const cardFiles = (catalogue: Catalogue) =>
  cardsOf(catalogue).map((card) => ({ path: card.path, type: 'image/png', content: () => toPng(drawCard(card)) }));

/** An SVG as PNG. To count its colors first would halve the file, and take three times as long. */
export const toPng = (svg: string): Promise<Uint8Array> => sharp(Buffer.from(svg)).png().toBuffer();
