import { parser as pythonParser } from '@lezer/python';
import type { Code } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseShell } from 'unbash';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../src/read/location.ts';
import { readCatalogue } from '../../src/read/read.ts';

/** Where a text is not of its language: lines of the block, from 1. */
const mistakesIn: Record<string, (text: string) => number[]> = {
  python: (text) => {
    const lines: number[] = [];
    pythonParser.parse(text).iterate({
      enter: ({ type, from }) => {
        if (type.isError) lines.push(text.slice(0, from).split('\n').length);
      },
    });
    return lines;
  },
  bash: (text) => (parseShell(text).errors ?? []).map(({ pos }) => text.slice(0, pos).split('\n').length),
};

const { guides } = (await readCatalogue(ownCatalogue)).catalogue;
const blocks = guides.flatMap(({ file, body }) => {
  const found: { place: string; code: Code }[] = [];
  visit(
    unified().use(remarkParse).parse(body),
    'code',
    (code) => void found.push({ place: `${file}, line ${code.position!.start.line} of the text`, code }),
  );
  return found;
});

test.each([
  ['python', 'for _ in range(3)\n    run()\n', [1]],
  ['python', 'pipe = f(\n    "a",\n', [3]],
  ['python', 'print(f"{x:.2f}")\n', []],
  ['bash', 'python a.py "x\n', [1]],
  ['bash', 'if true; then\n  ls\n', [3]],
  ['bash', 'cd a && pip install -e ".[b]"  # c\n', []],
] as const)('code that is not %s is noticed: %j', (language, text, lines) => {
  expect(mistakesIn[language]!(text).slice(0, 1)).toEqual(lines);
});

describe('code in guides', () => {
  test('there is some in several of them', () => {
    expect(new Set(blocks.map(({ place }) => place.split(',')[0])).size).toBeGreaterThanOrEqual(4);
  });

  test.for(blocks)('$place', ({ code }) => {
    expect(Object.keys(mistakesIn)).toContain(code.lang);
    expect(mistakesIn[code.lang!]!(code.value)).toEqual([]);
    // A block that scrolls sideways hides its ends.
    expect(Math.max(...code.value.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  test('a guide with code says whether it was run', () => {
    const silent = guides.filter(({ body = '' }) => /^```(?:python|bash)/m.test(body) && !/not run (?:here|for\s+this\s+guide)/.test(body));
    expect(silent.map(({ file }) => file)).toEqual([]);
  });
});
