import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeTex, texToMathml } from '../../src/tex.ts';
import { textOf } from './arbitrary.ts';

const COMMANDS = '\\frac \\sqrt \\href \\url \\includegraphics \\htmlStyle \\htmlData \\def\\a \\a \\rule \\text';
const anyTex = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  textOf(`${COMMANDS} { } ^ _ & x {javascript:alert(1)} {9em} <b> "`, [], { maxLength: 12 }),
);

test('TeX that is not judged is set, without a mark of a mistake, a link, an image or a style', () => {
  fc.assert(
    fc.property(anyTex, (tex) => {
      fc.pre(judgeTex(tex) === undefined);
      const mathml = texToMathml(tex);
      expect(mathml).toMatch(/^<span class="katex"><math /);
      expect(mathml).not.toMatch(/katex-error|<a\b|<img|<mglyph|<[^>]* (?:href|src|style|on\w+)=/);
    }),
    { numRuns: 500 },
  );
});

describe('what TeX may not do', () => {
  test.for<[what: string, wrong: string, said: RegExp, right: string]>([
    ['define a macro', '\\def\\a{x}\\a', /^uses \\def; macros cannot be defined here$/, 'a \\\\def'],
    ['name another', '\\let\\a=b', /^uses \\let;/, '\\left( a \\right)'],
    ['define a command', '\\newcommand{\\a}{x}', /^uses \\newcommand;/, 'x \\ne y'],
    ['grow by definitions', '\\edef\\a{xx}\\edef\\a{\\a\\a}\\a', /^uses \\edef;/, 'xxxx'],
    ['leave its line', '\\raisebox{-300em}{x}', /^uses \\raisebox, which can leave its line$/, 'x_{-300}'],
    ['draw a bar', '\\rule{10em}{10em}', /^uses \\rule,/, '\\overline{x}'],
    ['move sideways', 'a\\kern-20em b', /^uses \\kern,/, 'a\\quad b'],
    [
      'lay rows over each other',
      '\\begin{matrix} a \\\\[-30em] b \\end{matrix}',
      /^places its lines over/,
      '\\begin{matrix} a \\\\[4pt] b \\end{matrix}',
    ],
    ['hide its height', '\\smash{\\begin{matrix}a\\\\b\\end{matrix}}', /^uses \\smash,/, '\\begin{matrix}a\\\\b\\end{matrix}'],
    ['go back over the text before', `x${'\\!'.repeat(40)}`, /^goes back by more than 12 spaces/, 'x\\!\\!\\negthinspace y'],
    ['print into a log', '\\show\\a', /^uses \\show, which mathematics may not do here$/, '\\text{show}'],
    ['use the inner commands of KaTeX', '\\@firstoftwo{a}{b}', /^uses \\@firstoftwo,/, '\\text{a@b}'],
    ['lay rows over each other behind a comment', 'a \\\\ % x\n[-30em] b', /^places its lines over/, 'a \\% [-30] b'],
    ['go on without end', 'x+'.repeat(1001), /^is 2002 characters of TeX/, 'x+'.repeat(200)],
    ['come out without end', '\\boxed{\\fbox{x}}'.repeat(110), /^is TeX that becomes too large to show$/, '\\boxed{\\fbox{x}}'.repeat(10)],
  ])('%s', ([, wrong, said, right]) => {
    expect(judgeTex(wrong, true)).toMatch(said);
    expect(judgeTex(right, true)).toBeUndefined();
  });
});

test('no length in it is beyond 20 em', () => {
  const lengths = texToMathml('\\rule{9999em}{9999em}\\hspace{9999em}').matchAll(/(?:width|height)="(\d+)em"/g);
  expect([...lengths].map(([, length]) => Number(length))).toEqual([0, 20, 20, 20]);
});
