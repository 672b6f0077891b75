import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Catalogue, Paper } from '../../../src/catalogue/entry.ts';
import { generatedParts, withPart } from '../../../src/readme/list.ts';
import { plainText, titleText } from '../../../src/schema/text.ts';
import { splitMath } from '../../../src/schema/plain.ts';
import { catalogueOf, makePaper, makeRelated, small, uncheckedPaper } from '../entries.ts';
import { parsePage, rowsOf } from './parse.ts';

const [list] = generatedParts;
const frame = (before = '# A list\n\n', after = '\n\n## License\n') => `${before}${list.begin}\n${list.end}${after}`;
const readmeOf = (catalogue: Catalogue, text = frame()) => withPart(text, list, catalogue)!;

describe('the list in README', () => {
  test('of a small catalogue', async () => {
    await expect(readmeOf(small)).toMatchFileSnapshot('../../fixtures/small-readme.md');
  });

  test('does not change when it is made again', () => {
    const once = readmeOf(small);
    expect(readmeOf(small, once)).toBe(once);
  });

  test('leaves everything around it as it is, byte for byte', () => {
    const outside = fc.array(
      fc.constantFrom('text', '\n', '  ', '\t', '# Papers\n', '```\n', '<!-- list:begin', ' <!-- list:end -->', '|', '$&', '$1', '\u00A0', '\r', 'é'),
    );
    fc.assert(
      fc.property(outside, outside, (first, last) => {
        const [before, after] = [`${first.join('')}\n`, `\n${last.join('')}`];
        const text = readmeOf(small, frame(before, after));
        expect(text.startsWith(`${before}${list.begin}\n`)).toBe(true);
        expect(text.endsWith(`\n${list.end}${after}`)).toBe(true);
      }),
    );
  });

  test('replaces what stood between the markers', () => {
    expect(readmeOf(small, frame().replace(list.end, `Old text.\n\n${list.end}`))).toBe(readmeOf(small));
  });

  test('is refused without each marker once, in order', () => {
    const { begin, end } = list;
    for (const text of [
      '',
      begin,
      end,
      `${end}\n${begin}\n`,
      `${begin}\n${begin}\n${end}\n`,
      `${begin}\n${end}\n${end}\n`,
      `a ${begin}\n${end}\n`,
      `${begin} \n${end}\n`,
    ])
      expect(withPart(text, list, small), text).toBeUndefined();
  });

  test('of an empty catalogue has no empty parts', () => {
    const { headings, tables } = parsePage(readmeOf(catalogueOf([])));
    expect(headings.map(({ text }) => text)).toEqual(['A list', 'Contents', 'License']);
    expect(tables).toEqual([]);
  });

  test('has a table for each category that papers have, newest first', () => {
    const { headings, tables } = parsePage(readmeOf(small));
    expect(
      headings
        .filter(({ level }) => level === 3)
        .map(({ text }) => text)
        .slice(0, 3),
    ).toEqual(['Unstructured pruning', 'Structured pruning', 'Semi-structured pruning']);
    expect(tables.map((table) => rowsOf(table).map((row) => row['Title']!.text))).toEqual([
      ['Zeros *anywhere* [at all] <b>'],
      ['SparseOne: Toward Sparse Diffusion', 'Pruning the $L_0$ Norm of U-Nets'],
      ['SparseOne: Toward Sparse Diffusion'],
    ]);
  });
});

describe('every link to a heading of the page leads to one', () => {
  const resolves = (markdown: string) => {
    const { headings, anchors } = parsePage(markdown);
    const slugger = new GithubSlugger();
    const known = headings.map(({ text }) => slugger.slug(text));
    expect(anchors.length).toBeGreaterThan(0);
    for (const anchor of anchors) expect(known).toContain(anchor);
    // Each heading of the list has its own link, and no two links are the same.
    expect(new Set(anchors).size).toBe(anchors.length);
  };

  test('in the list of a small catalogue', () => {
    resolves(readmeOf(small));
  });

  test('also where the page has the same headings before', () => {
    resolves(readmeOf(small, frame('# Contents\n\n## Papers\n\nTools\n-----\n\n### `Libraries`\n\n## Structured *pruning*\n\n')));
  });

  test('also where terms are named in signs, or alike', () => {
    const term = (name: string) => ({ name, description: 'x', aliases: [] });
    const vocabulary = {
      ...small.vocabulary,
      'tool-kinds': { library: term('C & C++ / (more)'), kernel: term('*N:M* `kernels` <b>') },
      'tutorial-kinds': { survey: term('C & C++ / (more)'), tutorial: term('Übersichten 🛠️') },
    };
    resolves(readmeOf({ ...small, vocabulary }));
  });
});

/** The text that the first cell of a paper has to show. */
const titleOf = ({ name, title }: Paper['data']) =>
  name === undefined ? title : `${name}: ${title.startsWith(`${name}:`) ? title.slice(name.length + 1).trim() : title}`;

/** Parses the list of one paper, and compares every cell of its row with the data. */
function expectRow(paper: Paper): void {
  const markdown = readmeOf(catalogueOf([paper]));
  const { headings, tables } = parsePage(markdown);
  expect(headings.map(({ text }) => text)).toEqual(['A list', 'Contents', 'Papers', 'Structured pruning', 'License']);
  expect(tables).toHaveLength(1);
  const { data } = paper;
  const link = ['link_open'];
  expect(rowsOf(tables[0]!)).toMatchObject([
    {
      Title: { text: titleOf(data), kinds: data.name === undefined ? link : [...link, 'strong_open'] },
      Method: { text: data.summary, kinds: [] },
      Task: { text: '—', kinds: [] },
      Pub: { text: 'Apr 2024', kinds: [] },
      Code: data.links.code === undefined ? { text: '—', kinds: [] } : { text: 'Code', kinds: link },
    },
  ]);
}

const hostile = [
  'a | b',
  ...['a \\| b \\', '`a | b`', '*a* **b** _c_ __d__', 'snake_case_name and 2*3*4'],
  ...['~~gone~~ ~gone~', '<script>alert(1)</script>', 'a < b > c <b>d</b> <!-- e -->'],
  ...['<https://example.org>', '$5 and $10', 'costs 5$ or 10$'],
  ...['[a](javascript:alert(1)) ![b](c) [d][e] [^f]', '[ ] task [x]', 'a \\* b \\ c'],
  ...['# heading', '- item', '+ item', '1. item', '1) item', '> quote', '--- | ---', 'a & b; &c'],
  ...['http://example.org https://example.org/a_b_c www.example.org'],
  ...['mail@example.org @someone #123', '🧪 emoji :tada: 👩‍🔬', '<!-- list:end -->'],
  ...['<!-- list:begin (made by "npm run readme"; edit the files in content/ instead) -->'],
  ...['right\u200Fto\u200Fleft', 'no\u00A0break'],
  'x'.repeat(300),
  '|'.repeat(100),
  ...['"quoted" \'single\' {brace} {{a}} %25 ^up^ =eq=', '``` fence', '    indented'],
  ...['ends with a backslash \\', 'ends with a pipe |', '*', '|', '`', '\\', '[', '<'],
];

describe('text stays text in every cell', () => {
  test.for(hostile)('%s', (text) => {
    const shorter = text.slice(0, 60).trim();
    expectRow(uncheckedPaper('a', { title: text, summary: text }));
    expectRow(uncheckedPaper('a', { title: text, name: shorter, summary: text }));
    expectRow(
      uncheckedPaper('a', {
        title: `${shorter}: ${text}`.slice(0, 300).trim(),
        name: shorter,
        summary: text,
        links: { code: 'https://example.org/c' },
      }),
    );
  });

  test('mathematics in a title keeps its dollars and its TeX', () => {
    const { tables } = parsePage(readmeOf(catalogueOf([makePaper('a', { title: 'The $L_0$ norm of 3DGS$^2$ for $5' })])));
    // Beside a letter GitHub takes no dollar sign for mathematics.
    expect(rowsOf(tables[0]!)[0]!['Title']!.text).toBe('The $L_0$ norm of 3DGS² for $5');
  });

  test.for([
    ['P $|w|$ x', 'P $\\vert w\\vert$ x'],
    ['P $\\|w\\|_2$ x', 'P $\\Vert w\\Vert_2$ x'],
    ['P $\\left|a\\right|$', 'P $\\left\\vert a\\right\\vert$'],
    ['P $a\\\\|b$ x', 'P $a\\\\\\vert b$ x'],
    ['$\\ell_0$ x', 'ℓ₀ x'],
    ['Sp$^2$Prune', 'Sp²Prune'],
    ['P ($x$) and $y$s', 'P (x) and ys'],
    ['P $p<0.5$ and $[a$ x', 'P p<0.5 and [a x'],
    ['P $x^*$ and $y^*$', 'P x* and y*'],
    ['P $\\hat{x}_t$ and $y_{b}$', 'P x̂ₜ and $y_{b}$'],
    ['P $a_b$ and $c_d$', 'P $a_b$ and $c_d$'],
  ] as const)('bars and dollars of %s leave its row whole', ([title, text]) => {
    const paper = makePaper('a', { title });
    const markdown = readmeOf(catalogueOf([paper]));
    const [row] = rowsOf(parsePage(markdown).tables[0]!);
    expect(row!['Title']).toMatchObject({ text: text.replaceAll('\\\\', '\\'), links: ['https://example.org/a'] });
    const rows: number[] = [];
    visit(unified().use(remarkParse).use(remarkGfm).use(remarkMath).parse(markdown), 'tableRow', ({ children }) => {
      rows.push(children.length);
    });
    expect(rows).toEqual([rows[0], Object.keys(row!).length]);
  });

  const pieces = [
    ...['|', '\\', '\\|', '*', '**', '***', '_', '__', '<', '>', '$', '`', '``', '[', ']', '('],
    ...[')', '](', '#', '~~', '~', '&', '!', '![', '{', '}', '^', '=', '"', "'"],
    ...['http://', 'https://a.b', 'www.', 'a@b.c', ':', '.', '-', '--', '1.', '1)', '+', '/'],
    ...['<!--', '-->', '<!-- list:end -->', '<b>', '</b>', '[^1]', '[x]', '[a]: b', '@', ';'],
    ...['a', 'B', '1', ' ', '  ', 'é', '🧪', '\u200F', '\u00A0', '\u3000', '\u200D', '—', '“'],
  ];
  const text = (schema: typeof titleText, size: number) =>
    fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: size })
      .map((parts) => schema.safeParse(parts.join('')).data)
      .filter((read) => read !== undefined);
  const withoutMath = (title: string) => splitMath(title).every(({ math }) => !math);
  const isTitle = (title: string) => titleText.safeParse(title).success && withoutMath(title);

  // GitHub takes dollars for mathematics; the other parser does not know it.
  const withMath = unified().use(remarkParse).use(remarkGfm).use(remarkMath);
  const hasMath = (markdown: string) => {
    let found = false;
    visit(withMath.parse(markdown), 'inlineMath', () => {
      found = true;
    });
    return found;
  };

  test('whatever titles, names and summaries hold', () => {
    const titles = text(titleText, 12).filter(withoutMath);
    fc.assert(
      fc.property(
        titles,
        fc.option(text(plainText(60), 5), { nil: undefined }),
        text(plainText(400), 15),
        fc.boolean(),
        (title, name, summary, prefixed) => {
          const paper = uncheckedPaper('a', {
            title: prefixed && name !== undefined && isTitle(`${name}: ${title}`) ? `${name}: ${title}` : title,
            name,
            summary,
          });
          expectRow(paper);
          expect(hasMath(readmeOf(catalogueOf([paper])))).toBe(false);
        },
      ),
    );
  });

  test('whatever names and summaries of tools, tutorials and neighbors hold', () => {
    const [tool, tutorial] = [small.tools[0]!, small.tutorials[0]!];
    fc.assert(
      fc.property(text(plainText(60), 8), text(titleText, 8).filter(withoutMath), text(plainText(400), 10), (name, title, summary) => {
        const catalogue = catalogueOf([], {
          tools: [{ ...tool, data: { ...tool.data, name: withoutMath(name) ? name : 'x', summary } }],
          tutorials: [{ ...tutorial, data: { ...tutorial.data, title, summary } }],
          related: [makeRelated('a', { title }), makeRelated('b', { title: 'B', name: withoutMath(name) ? name : 'x' })],
        });
        const shownName = withoutMath(name) ? name : 'x';
        const { items } = parsePage(readmeOf(catalogue));
        expect(items.slice(-3).map((item) => item.text)).toEqual([
          `${shownName}: ${summary}`,
          `${title}: ${summary}`,
          expect.stringMatching(/^Caching: /),
        ]);
        expect([`Caching: ${title}, ${shownName}`, `Caching: ${shownName}, ${title}`]).toContain(items.at(-1)!.text);
      }),
    );
  });
});

describe('links in the list', () => {
  const rowOf = (paper: Paper) => rowsOf(parsePage(readmeOf(catalogueOf([paper]))).tables[0]!)[0]!;
  const codeOf = (code: string) => rowOf(makePaper('a', { links: { code } }))['Code']!.links;

  test.for([
    'https://example.org/a_(b)_c',
    'https://example.org/a(b',
    'https://example.org/a)b',
    'https://example.org/?a=1&b=2&copy=3&amp=4',
    "https://example.org/it's",
    'https://example.org/a*b_c~d!$f,;:@+=',
    'https://example.org/%20%7C#part',
  ])('survive: %s', (address) => {
    expect(codeOf(address)).toEqual([address]);
  });

  test('survive whatever they are', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        // The parser writes what it read in its own way; the address is the same.
        expect(codeOf(address).map((link) => new URL(link).href)).toEqual([new URL(address).href]);
      }),
    );
  });

  test.for(['10.1002/(SICI)1097-0185(19990415)257:2<50::AID-AR4>3.3.CO;2-N', '10.1000/a(b', '10.1000/a|b', '10.1000/[a]_*b*'])(
    'a DOI leads to itself: %s',
    (doi) => {
      const [link] = rowOf(makePaper('a', { links: { doi } }))['Title']!.links;
      expect(decodeURIComponent(new URL(link!).pathname.slice(1))).toBe(doi);
    },
  );
});
