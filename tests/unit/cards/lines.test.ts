import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, widthOf } from '../../../src/cards/draw.ts';

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
