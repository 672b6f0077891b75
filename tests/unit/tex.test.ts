import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeTex, texToMathml } from '../../src/tex.ts';

const COMMANDS = ['\\frac', '\\sqrt', '\\href', '\\url', '\\includegraphics', '\\htmlStyle', '\\htmlData', '\\def\\a', '\\a', '\\rule', '\\text'];
const anyTex = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...COMMANDS, '{', '}', '^', '_', '&', 'x', '{javascript:alert(1)}', '{9em}', '<b>', '"'), { maxLength: 12 })
    .map((parts) => parts.join('')),
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

test('no length in it is beyond 20 em', () => {
  const lengths = texToMathml('\\rule{9999em}{9999em}\\hspace{9999em}').matchAll(/(?:width|height)="(\d+)em"/g);
  expect([...lengths].map(([, length]) => Number(length))).toEqual([0, 20, 20, 20]);
});
