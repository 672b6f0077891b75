import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeText, plainText, titleText } from '../../../src/schema/text.ts';
import { splitMath } from '../../../src/schema/plain.ts';
import { textOf } from '../arbitrary.ts';

describe('mathematics in a title', () => {
  test.for([
    ['Plain', [['Plain']]],
    ['', []],
    ['$L_0$', [['L_0', true]]],
    ['The $L_0$ norm', [['The '], ['L_0', true], [' norm']]],
    ['$a$ and $b$', [['a', true], [' and '], ['b', true]]],
    ['3DGS$^2$: fast', [['3DGS'], ['^2', true], [': fast']]],
    ['from $5 to $10', [['from $5 to $10']]],
    ['costs $5', [['costs $5']]],
    ['$ a $', [['$ a $']]],
    ['$$', [['$$']]],
    ['a $b c', [['a $b c']]],
    ['$x_{t-1} < 2:4$', [['x_{t-1} < 2:4', true]]],
  ] as const)('%o', ([title, parts]) => {
    expect(splitMath(title)).toEqual(parts.map(([text, math = false]: readonly [string, boolean?]) => ({ math, text })));
  });

  test('splits without losing anything', () => {
    const titles = fc.oneof(fc.string({ unit: 'binary' }), textOf('$ $$ a 5 \\ \n', [' ']));
    fc.assert(
      fc.property(titles, (title) => {
        const joined = splitMath(title).map(({ math, text }) => (math ? `$${text}$` : text));
        expect(joined.join('')).toBe(title);
      }),
    );
  });
});

describe('text', () => {
  test('is one line, without spaces at its ends', () => {
    expect(plainText(100).parse('  a\n  b\t c  \n')).toBe('a b c');
  });

  test('is composed, so that equal words are equal', () => {
    expect(plainText(100).parse('Jose\u0301')).toBe('José');
  });

  test.for([
    'a < b & c > d',
    '{2:4}',
    '`x`',
    '*a* _b_',
    '$5',
    'a|b',
    '\\ and \\alpha',
    '<script>',
    '&c',
    'R&D;',
    '张伟',
    'x² ½',
    'e\u0301',
    '👩‍🔬',
    'می‌خواهم',
  ])('may be %o', (value) => {
    expect(judgeText(value.normalize('NFC'))).toBeUndefined();
  });

  test('is judged the same after it was read once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const once = plainText(400).safeParse(value);
        if (once.success) expect(plainText(400).parse(once.data)).toBe(once.data);
      }),
    );
  });

  test('that passes is valid XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const read = plainText(400).safeParse(value);
        // https://www.w3.org/TR/xml/#charsets
        // eslint-disable-next-line no-control-regex -- these are the characters that XML does not take
        if (read.success) expect(read.data).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
      }),
    );
  });

  test('never contains half of a pair of surrogates', () => {
    expect(judgeText('a \uD800 b')).toBeDefined();
  });

  test.for(['&sup2;', '&frac12;', '&there4;'])('holds no entity such as %s', (entity) => {
    expect(judgeText(`a ${entity} b`)).toBeDefined();
  });
});

describe('a title', () => {
  test.for(['\\emph{x}', 'Q\\&A', '50\\% smaller', 'x<sup>2</sup>', 'a<SUB>b</SUB>'])('may not hold %o', (value) => {
    expect(titleText.safeParse(value).success).toBe(false);
  });

  test.for(['$\\emph{x}$', '$5 & $10', 'a \\ b', 'C:\\ drive', 'a < b > c', 'x<super>'])('may hold %o', (value) => {
    expect(titleText.parse(value)).toBe(value);
  });
});
