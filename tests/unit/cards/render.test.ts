import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { cardsOf, type Card } from '../../../src/cards/cards.ts';
import { drawCard } from '../../../src/cards/draw.ts';
import { toPng } from '../../../src/cards/render.ts';
import { hostile, real } from '../export/papers.ts';

const longest = cardsOf(real)
  .toSorted((a, b) => b.title.length - a.title.length)
  .slice(0, 6);

describe('a card', () => {
  it.each([...longest, ...cardsOf(hostile)].map((card) => [card.path, card] as const))(
    '%s is a picture of the right size, and light',
    async (_path, card) => {
      const png = await toPng(drawCard(card));
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(png.length).toBeLessThan(100_000);
    },
  );

  it('is the same picture each time', async () => {
    const [card] = longest;
    expect(drawCard(card!)).toBe(drawCard(card!));
    expect(await toPng(drawCard(card!))).toEqual(await toPng(drawCard(card!)));
  });

  it('holds outlines alone: no text that would need a font of the machine, and nothing of what was typed', () => {
    for (const card of cardsOf(hostile)) expect(drawCard(card)).not.toMatch(/<text|<script|font-family|<b>/);
  });

  it('shows title, kind and venue: another of each is another picture', () => {
    const card: Card = { path: '/a.png', categories: ['structured'], label: 'Structured', title: 'A', note: 'ICLR 2025' };
    const others: Partial<Card>[] = [{ title: 'B' }, { categories: ['unstructured'] }, { label: 'Guide' }, { note: 'ICML 2025' }];
    expect(new Set([card, ...others.map((other) => ({ ...card, ...other }))].map(drawCard)).size).toBe(5);
  });
});
