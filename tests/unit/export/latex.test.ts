import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLatex, titleToLatex } from '../../../src/export/bibtex.ts';

const depth = (text: string) => text.split('{').length - text.split('}').length;

describe('escapeLatex', () => {
  it('names each character that LaTeX reads as something else', () => {
    expect(escapeLatex('& % # _ $ ~ ^ \\ { } < > |')).toBe(
      '\\& \\% \\# \\_ \\$ \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\textbraceleft{} \\textbraceright{} \\textless{} \\textgreater{} \\textbar{}',
    );
  });

  it('keeps letters of every script', () => {
    expect(escapeLatex('García, Łukasz, 张伟, x²')).toBe('García, Łukasz, 张伟, x²');
  });
});

describe('titleToLatex', () => {
  it.each([
    ['SparseDM: Toward Sparse Models', '{SparseDM}: Toward Sparse Models'],
    ['Pruning DiT and SDXL (3D)', 'Pruning {DiT} and {SDXL} ({3D})'],
    ['OBS-Diff: Accurate', '{OBS-Diff}: Accurate'],
    ['A U-Net with N:M and 2:4', 'A {U-Net} with {N:M} and 2:4'],
    ['Text-to-Image One-Step', 'Text-to-Image One-Step'],
    ['Fast & SDXL_x', 'Fast \\& {SDXL\\_x}'],
  ])('protects the capitals of %s', (title, latex) => {
    expect(titleToLatex(title, [])).toBe(latex);
  });

  it('protects names, where they stand as words', () => {
    expect(titleToLatex('Skrr: Skip, not Skrrs', ['Skrr'])).toBe('{Skrr}: Skip, not Skrrs');
    expect(titleToLatex('Of Stable Diffusion (C++)', ['Stable Diffusion', 'C++'])).toBe('Of {Stable Diffusion} ({C++})');
  });

  it('keeps mathematics, and takes money for text', () => {
    expect(titleToLatex('Of $x_{0}$ for $5', [])).toBe('Of {$x_{0}$} for \\$5');
    expect(titleToLatex('$50\\% of & x$', [])).toBe('{$50\\% of \\& x$}');
    expect(titleToLatex('$x_{$ open', [])).toBe('\\$x\\_\\textbraceleft{}\\$ open');
  });

  it('never leaves a brace open', () => {
    fc.assert(fc.property(fc.stringMatching(/^[{}\\$ aB%_]*$/), (title) => depth(titleToLatex(title, ['aB'])) === 0));
  });
});
