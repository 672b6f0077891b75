import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardsOf, type Card } from '../../../src/cards/cards.ts';
import { drawCard, fitText, toPng, widthOf } from '../../../src/cards/draw.ts';
import { hostile, real } from '../export/papers.ts';

const BOX = { width: 1000, height: 280, sizes: [68, 46], lineHeight: 1.2 } as const;
const lines = (text: string) => fitText(text, 'title', BOX).lines.map((line) => line.map((atom) => atom.text).join(''));
const fits = (text: string) => {
  const { size, lines: fitted } = fitText(text, 'title', BOX);
  return fitted.length * size * BOX.lineHeight <= BOX.height && fitted.every((line) => widthOf(line) * size <= BOX.width + 1);
};

describe('fitText', () => {
  it('sets a short title on one line, at the largest size', () => {
    expect(fitText('Diff-Pruning', 'title', BOX).size).toBe(68);
    expect(lines('Diff-Pruning')).toEqual(['Diff-Pruning']);
  });

  it('breaks at spaces and after hyphens, and loses nothing but the spaces', () => {
    const text = 'Structural Pruning for Text-to-Image Diffusion Models without Retraining';
    expect(lines(text).length).toBeGreaterThan(1);
    expect(lines(text).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines(text)) expect(line).toBe(line.trim());
  });

  it('makes a longer title smaller', () => {
    expect(fitText('Structural Pruning for Diffusion Models '.repeat(4), 'title', BOX).size).toBe(46);
  });

  it('ends what is too long in an ellipsis', () => {
    const fitted = lines('Structural Pruning for Diffusion Models '.repeat(12));
    expect(fitted).toHaveLength(5);
    expect(fitted.at(-1)).toMatch(/\S…$/);
  });

  it('breaks Chinese between letters, but before no comma', () => {
    const fitted = lines('扩散模型的稀疏剪枝，方法，实践，扩散模型的稀疏剪枝，方法，实践');
    expect(fitted.length).toBeGreaterThan(1);
    for (const line of fitted) expect(line).not.toMatch(/^，/);
  });

  it('keeps mathematics together', () => {
    expect(lines(`${'Pruning '.repeat(4)}of $a+b+c+d-e-f$`).some((line) => line.includes('a+b+c+d−e−f'))).toBe(true);
  });

  it('stays in its box, whatever a title holds', () => {
    const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('模型', '$x^2$', 'W'.repeat(80), '-')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (parts) => fits(parts.join(' '))),
      { numRuns: 60 },
    );
  });
});

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
