import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, plainTitle, latexToText } from '../../../src/intake/clean.ts';
import { plainText, titleText } from '../../../src/schema/text.ts';

test.for([
  ['two\n  lines ', 'two lines'],
  ['Costs &amp; gains', 'Costs & gains'],
  ['&amp;eacute;t&#233;', 'été'],
  ['&unknown; R&D', '& unknown; R&D'],
  ['e\u0301\u200B\u0000\u202Ex\uFFFD', 'éx'],
  ['eﬃcient', 'efficient'],
  ['  \u0007 ', undefined],
  [42, undefined],
  [null, undefined],
  [['a'], undefined],
] as const)('%o becomes %o', ([value, text]) => {
  expect(cleanText(value, 100)).toBe(text);
});

test('what is too long is cut at a word', () => {
  expect(cleanText('one two three four', 12)).toBe('one two…');
  expect(cleanText('x'.repeat(1000), 12)).toBe(`${'x'.repeat(11)}…`);
});

test('whatever a source says becomes text that an entry may hold, or nothing', () => {
  const parts = fc.constantFrom('&', 'amp;', '&#x', '26;', '\u200B', 'ﬃ', '\uD83D', '\uDE00', '\u0301', ' ', '\n', 'a', '<b>', '…');
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(parts, { maxLength: 30 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 30 }), (value, most) => {
      const text = cleanText(value, most);
      if (text === undefined) return;
      expect(plainText(most).safeParse(text)).toEqual({ success: true, data: text });
    }),
  );
});

test.for([
  ['{SparseDM}: Toward \\emph{Sparse} $N{:}M$ \\& H$_2$O', 'SparseDM: Toward Sparse $N{:}M$ & H$_2$O'],
  ["Schr\\\"odinger's Cat -- a ``quote''", "Schrödinger's Cat – a “quote”"],
  ['50% of {X}, 50\\% of Y', '50% of X, 50% of Y'],
  ['a < b > \\textit{c}', 'a < b > c'],
  ['It costs $5 to $10', 'It costs $5 to $10'],
  ["$\\mathcal{L}_0$ norm {by} L\\'evy", '$\\mathcal{L}_0$ norm by Lévy'],
  ['an { open brace', 'an open brace'],
  ['closed } brace and \\', 'closed brace and'],
  ['\\unknown{x} y', 'x y'],
  ['<i>tags</i> {stay} text', '<i>tags</i> stay text'],
  ['nothing to do', 'nothing to do'],
] as const)('LaTeX %s becomes %s', ([latex, text]) => {
  expect(cleanText(latexToText(latex), 300)).toBe(text);
});

test.for(['\\', '{', '$', '<', '$x$ ', '\\emph{', '\\"{o}', '%', '~'])('200 kB of %j are read in the time of a test', (part) => {
  expect(latexToText(`\\x ${part.repeat(200_000 / part.length)} x`).length).toBeLessThan(200_000);
});

test('every sign that stands for itself is kept, however many there are', () => {
  expect(latexToText(`{a} ${'<'.repeat(9000)}`)).toBe(`a ${'<'.repeat(9000)}`);
});

test('no LaTeX makes the reader throw', () => {
  const parts = fc.constantFrom(
    ...['\\', '{', '}', '$', '%', '#', '&', '_', '^', '~', '"', '@', ',', '=', '<i>', 'emph'],
    ...['a', ' ', '\n', '\\url{', '\\"{o}'],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 15 }), (list) => {
      expect(latexToText(list.join(''))).toBeTypeOf('string');
    }),
  );
});

test.for([
  ['A <b>bold</b> <jats:italic>i<i>t</i></jats:italic> title', 'A bold it title'],
  ['x<sup>2</sup> and H<sub>2</sub>O', 'x$^{2}$ and H$_{2}$O'],
  ['A **bold** __Title__', 'A bold Title'],
  ['{D}iffusion, S{D}XL and {2D}', 'Diffusion, SDXL and 2D'],
  ['A \\emph{x}', 'A emphx'],
  ['For p <b> q, {brace} and {2:4}', 'For p <b> q, {brace} and {2:4}'],
  ['$\\mathbf{D}^{**}$', '$\\mathbf{D}^{**}$'],
] as const)('the title %s becomes %s', ([title, plain]) => {
  expect(plainTitle(title)).toBe(plain);
});

test('whatever a source marks in a title, what is made of it is a title', () => {
  const parts = fc.constantFrom(
    ...['<b>', '</b>', '<sup>', '2', '</sup>', '**', '__', '{', '}', 'D', 'd', ' ', '\\', '&'],
    ...['<i>', '</i>', '<br>', '$', '\\"'],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 14 }), (list) => {
      const title = plainTitle(cleanText(`A${list.join('')}`, 300))!;
      expect([title, titleText.safeParse(title).error?.issues[0]?.message]).toEqual([title, undefined]);
    }),
    { numRuns: 2000 },
  );
});
