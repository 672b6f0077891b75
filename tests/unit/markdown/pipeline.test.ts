import { compile } from '@mdx-js/mdx';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/read/body.ts';
import { rehypePlugins, remarkPlugins } from '../../../src/markdown/plugins.ts';

/** Makes of a body what the site makes of it. */
const build = (value: string) => compile({ value, path: 'content/papers/a.mdx' }, { remarkPlugins: [remarkGfm, ...remarkPlugins], rehypePlugins });

/** What check says of a body; what it accepts has to build. */
async function judge(body: string): Promise<string | undefined> {
  const [mistake] = readBody(body).mistakes;
  if (mistake === undefined) await build(body);
  return mistake && `${mistake.line}: ${mistake.message}`;
}

/** A piece of a body, many times over, nested or in a row. */
const pieces = [
  'a',
  ' ',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '  ',
  '    ',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '$',
  '$$\n',
  '[',
  ']',
  '(',
  ')',
  '[a](#a)',
  '[^1]',
  '[^1]: ',
];
const more = [
  '| a |\n| - |\n',
  '# ',
  '<Note>',
  '</Note>',
  '<Note>\n\n',
  '\n\n</Note>',
  '<Cite slug="a" />',
  '\\',
  '\\frac',
  '{',
  '}',
  'x^',
  '&',
  '\\\\',
  '---\n',
  'import a',
];
const oddBody = fc
  .array(
    fc.tuple(
      fc.constantFrom(...pieces, ...more),
      fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.integer({ min: 4, max: 300 }) }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.map(([piece, times]) => piece.repeat(times)).join(''));

const nested = fc
  .tuple(
    fc.constantFrom(
      ...([
        ['> ', ''],
        ['- ', ''],
        ['<Note>\n\n', '\n\n</Note>'],
        ['**a ', ' b**'],
        ['*', '*'],
        ['$x^{', '}$'],
        ['[', '](#a)'],
      ] as const),
    ),
    fc.integer({ min: 1, max: 400 }),
  )
  .map(([[open, close], depth]) => `${open.repeat(depth)}a${close.repeat(depth)}`);

describe('whatever check accepts, the site can be built of', () => {
  test.for<[string, fc.Arbitrary<string>]>([
    ['odd bodies', oddBody],
    ['deep bodies', nested],
  ])('%s', { timeout: 60_000 }, async ([, bodies]) => {
    let built = 0;
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        if ((await judge(body)) === undefined) built++;
      }),
      { numRuns: 150 },
    );
    expect(built).toBeGreaterThan(5);
  });

  test('long bodies of what people write', { timeout: 60_000 }, async () => {
    const part =
      '## A heading\n\nPruning removes **weights** of [a model](https://example.org/a), at $x_t$.\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n';
    const unlike = Array.from({ length: 60 }, (_, index) => part.replace('A heading', `Heading ${index}`)).join('');
    expect(await judge(unlike)).toBeUndefined();
  });
});

describe('what could not be built is refused at its line', () => {
  test.for<[string, string, string]>([
    ['2,000 quotes', `Text.\n\n${'>'.repeat(2000)} a`, '3: is nested too deeply (expected at most 16 levels)'],
    ['3,000 notes', `${'<Note>\n\n'.repeat(3000)}a${'\n\n</Note>'.repeat(3000)}`, '33: is nested too deeply (expected at most 16 levels)'],
    [
      'lists in lists',
      Array.from({ length: 60 }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n'),
      '42: is nested too deeply (expected at most 16 levels)',
    ],
  ])('%s', async ([, body, expected]) => {
    expect(await judge(body)).toBe(expected);
  });

  test('and their neighbors are built', async () => {
    expect(await judge(`${'> '.repeat(8)}a`)).toBeUndefined();
    expect(await judge(`${'<Note>\n\n'.repeat(5)}a${'\n\n</Note>'.repeat(5)}`)).toBeUndefined();
  });
});

test.for<[string, string]>([
  ['prose', 'Pruning removes weights, channels and layers of a model.\n\n'],
  ['one paragraph', 'Pruning removes weights of a model.\n'],
  ['one line', 'word '],
  ['emphasis', '*a **b** _c_ '],
  ['brackets', '[a] '],
  ['closing brackets', ']'],
  ['stars and lines', '*_'],
  ['lists', '- a\n'],
  ['quotes', '> a\n'],
  ['headings', 'a\n=\n'],
  ['tables', '| a | b |\n'],
  ['mathematics', '$a$ '],
  ['notes', '<Note>\n\na\n\n</Note>\n\n'],
  ['numbers', '1) '],
])('100 kB of %s are judged at once', ([, text]) => {
  const body = text.repeat(Math.floor(99_000 / text.length));
  const before = process.cpuUsage();
  readBody(body);
  // Time of the processor: others may be at work.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
});
