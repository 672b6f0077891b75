import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableMath, readableTitle } from '../../../src/catalogue/readable-math.ts';
import { textOf } from '../arbitrary.ts';

describe('a title as text', () => {
  test.for([
    ['Sp$^2$Prune', 'Sp²Prune'],
    ['Pruning the $\\ell_0$-norm', 'Pruning the ℓ₀-norm'],
    ['P $|w|$ and $\\|w\\|_2$', 'P |w| and ‖w‖₂'],
    ['$L_{2,1}$ and $N{:}M$', 'L₂,₁ and N:M'],
    ['H$_2$O in FP$_{\\text{8}}$', 'H₂O in FP₈'],
    ['$10^{-3}$ of $\\mathcal{O}(n\\log n)$', '10⁻³ of O(n log n)'],
    ['$\\frac{a+1}{2}$ and $\\sqrt{xy}$', '(a+1)/2 and √xy'],
    ['$2\\times$ faster at $90\\%$', '2× faster at 90%'],
    ['$\\left\\lVert \\mathbf{x}_t \\right\\rVert$', '‖xₜ ‖'],
    ['$x^{q}$, $y_{\\Omega}$, $z^\\dagger$', 'x^q, y_Ω, z†'],
    ['$\\hat{x}\\,y~z$', 'x̂ y z'],
    ['$\\bm{x}\\overset{a}{=}\\mathring{A}$', 'x=ᵃÅ'],
    ['$A\\implies\\lnot B$, $\\bigcup_i A_i$', 'A⇒¬B, ⋃ᵢ Aᵢ'],
    ['$\\textcolor{red}{x}\\not=\\cancel{y}$', 'x≠y'],
    ['It costs $5 to $10', 'It costs $5 to $10'],
    ['Nothing \\in it', 'Nothing \\in it'],
  ] as const)('%s', ([title, text]) => {
    expect(readableTitle(title)).toBe(text);
  });

  test('holds no TeX and does not throw, whatever stands between the dollars', () => {
    const anyTex = textOf('\\ { } ^ _ | ~ a 2 \\frac \\sqrt \\hat \\alpha \\left \\text \\,', [' '], { maxLength: 60 });
    fc.assert(
      fc.property(anyTex, (tex) => {
        expect(readableMath(tex)).not.toContain('\\');
      }),
    );
  });
});
