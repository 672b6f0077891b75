import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../../src/cards/cards.ts';
import { atomsOf, type stacks } from '../../../src/cards/characters.ts';
import { splitMath } from '../../../src/schema/plain.ts';
import { hostile, real } from '../export/papers.ts';

const read = (text: string, stack: keyof typeof stacks = 'title') => atomsOf(text, stack).map((atom) => atom.text);

/** Whether the font of each character draws something else than the box that stands for what is missing. */
const areDrawn = (text: string, stack: keyof typeof stacks) =>
  atomsOf(text, stack).every((atom) => atom.face.font.layout(atom.text).glyphs.every(({ id }) => id !== 0));

describe.each([
  ['the list', real],
  ['a list of hostile text', hostile],
] as const)('on the cards of %s', (_label, catalogue) => {
  it('no character is missing or a box', () => {
    for (const { title, label, note } of cardsOf(catalogue)) {
      for (const [text, stack] of [
        [title, 'title'],
        [label, 'words'],
        [note, 'words'],
      ] as const) {
        const withoutMath = splitMath(text).flatMap((part) => (part.math ? [] : [part.text]));
        const plain = atomsOf(text, stack).filter(({ isMath }) => !isMath);
        expect(plain.map((atom) => atom.text).join('')).toBe(withoutMath.join(''));
        expect(areDrawn(text, stack), text).toBe(true);
      }
    }
  });
});

describe('the characters of a title', () => {
  it.each(['Größe, Łukasz, naïve café', 'αβγ ΔΣΩ – “quoted” … ²³', 'Привет, мир', '扩散模型的稀疏剪枝', '拡散モデルの枝刈り', '∑ ∫ √ ≤ ≈ ∞ → ℝ 𝔼 ×'])(
    '%s all have a glyph',
    (text) => {
      expect(read(text).join('')).toBe(text);
      expect(areDrawn(text, 'title')).toBe(true);
      expect(read(text, 'words').join('')).toBe(text);
    },
  );

  it('of mathematics are those that it shows, scripts smaller and off the line', () => {
    const atoms = atomsOf('A $x_{0}^2$ of $\\frac{1}{\\sqrt{d}}$', 'title');
    expect(atoms.map(({ text }) => text).join('')).toBe('A x02 of 1/√d');
    expect(atoms.slice(2, 5).map(({ scale, rise }) => [scale < 1, Math.sign(rise)])).toEqual([
      [false, 0],
      [true, -1],
      [true, 1],
    ]);
  });

  it('of mathematics that cannot be read are its text', () => {
    expect(read('A $\\frac{1$ b').join('')).toContain('\\frac');
  });

  it('that no font has as one are drawn as what they are made of', () => {
    expect(read('Ĳsbrand').join('')).toBe('IJsbrand');
  });

  it('that no font has are left out, and what is not seen as well', () => {
    expect(read('a\u{10FFFD}b\u200Dc').join('')).toBe('abc');
  });

  it('never are a box, whatever a title holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => areDrawn(text, 'title')));
  });
});
