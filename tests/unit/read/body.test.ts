import { expect, test } from 'vitest';
import { bodyComponents } from '../../../src/read/body-components.ts';
import { readBody } from '../../../src/read/body.ts';
import { notes, related } from '../helpers.ts';
import { inFile, PAPER_FIELDS, testBadInput, type Row } from '../bad-input.ts';

/** Our components, as a message lists them. */
const COMPONENTS = Object.keys(bodyComponents).join(', ');

/** Each text is the body of an .mdx paper of its own, and begins on line 10. */
const bodies: readonly Row[] = [
  ['import', 'import fs from "node:fs"', '10:1  a paragraph that begins with "import" would run as code; begin with another word'],
  [
    'prose that begins with import',
    'Some text.\n\nimport of weights is easy.',
    '12:1  a paragraph that begins with "import" would run as code; begin with another word',
  ],
  ['export', 'Text.\n\nexport const a = 1', '12:1  a paragraph that begins with "export" would run as code; begin with another word'],
  ['prose with the word import', 'They import weights and\nexport them.', []],
  ['import at the start of a line inside a paragraph', 'They\nimport weights.', []],
  ['import in a list', '- import weights', []],
  ['mathematics', 'It costs $O(n^2)$.\n\n$$\n\\begin{align} a &= b \\\\ c &= d \\tag{1} \\end{align}\n$$', []],
  [
    'mathematics that cannot be read',
    'It costs $\\frac{1$, or:\n\n$$\n\\sparse\n$$\n\n```math\nx_\n```',
    [
      `10:10  "\\frac{1" is TeX that KaTeX cannot read: unexpected end of input in a macro argument, expected '}'; write a literal dollar sign as \\$`,
      /^12:1 {2}"\\sparse" is TeX that KaTeX cannot read: undefined control sequence: \\sparse/,
      /^16:1 {2}"x_" is TeX that KaTeX cannot read: expected group after '_'/,
    ],
  ],
  [
    'mathematics that loads an image',
    '$\\includegraphics{https://example.org/a.png}$',
    /^10:1 .* uses \\includegraphics, which is not allowed in mathematics here/,
  ],
  ['import in a code block', '```js\nimport a from "b"\n```', []],
  [
    'N:M in braces',
    'It keeps {2:4} of them.',
    '10:10  "{2:4}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{',
  ],
  ['an expression', 'Sum: {1 + 1}.', '10:6  "{1 + 1}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{'],
  [
    'an expression that reads a file',
    '{fs.readFileSync("/etc/hostname")}',
    '10:1  "{fs.readFileSync("/etc/ho…}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{',
  ],
  ['an expression over several lines', '{\n  1\n}', /^10:1 {2}"\{.*\}" would run as code/],
  ['a brace that is never closed', 'One { two.', '10:11  is not valid Markdown: a "{" begins code here; write a literal "{" as \\{ or in backticks'],
  ['a closing brace alone', 'One } two.', []],
  ['an attribute in braces', '<Cite slug={"a"} />', '10:1  the value of slug would run as code; give it in quotes'],
  ['spread attributes', '<Note {...x}>\n\na\n\n</Note>', '10:1  "{…}" in <Note> would run as code; give the value in quotes'],
  ['an unknown attribute', '<Note onclick="alert(1)">\n\nText.\n\n</Note>', '10:1  <Note> has no onclick (it takes title)'],
  ['an unknown component', '<Video src="a" />', `10:1  <Video> is not an available component (${COMPONENTS}); write a literal "<" as \\<`],
  [
    'a component that is nearly ours',
    '<Notes>\n\nText.\n\n</Notes>',
    `10:1  <Notes> is not an available component (${COMPONENTS}); write a literal "<" as \\<; did you mean <Note>?`,
  ],
  ['a fragment', '<>\n\nText.\n\n</>', `10:1  <> is not an available component (${COMPONENTS}); write a literal "<" as \\<`],
  ['a script', '<script>alert(1)</script>', `10:1  <script> is not an available component (${COMPONENTS}); write a literal "<" as \\<`],
  ['an image tag', '<img src="x" onerror="alert(1)" />', `10:1  <img> is not an available component (${COMPONENTS}); write a literal "<" as \\<`],
  ['HTML in a sentence', 'A <b>bold</b> word.', `10:3  <b> is not an available component (${COMPONENTS}); write a literal "<" as \\<`],
  ['an HTML comment', 'Text.\n\n<!-- note -->', '12:2  is not valid Markdown: "<!--" is not allowed here; delete the comment'],
  [
    'less than, before a digit',
    'Only if p<0.5 holds.',
    '10:11  is not valid Markdown: a "<" begins a tag here; write a literal "<" as \\< or in backticks',
  ],
  ['less than, before a space', 'Only if p < 0.5 holds.', []],
  ['less than, escaped or in backticks', 'Only if p \\< 0.5 or `p<0.5` holds, or \\{2:4} or `{2:4}`.', []],
  ['an address in angle brackets', 'See <https://example.org>.', /^10:\d+ .*a "<" begins a tag here/],
  [
    'a tag that is never closed',
    'Text.\n\n<Note>\n\nText.',
    '12:1  is not valid Markdown: a tag is not closed, or closed twice; write a literal "<" as \\<',
  ],
  ['a tag that is closed twice', 'Text.\n\n</Note>', '12:2  is not valid Markdown: a tag is not closed, or closed twice; write a literal "<" as \\<'],
  ['an image', 'Text ![alt](https://example.org/a.png).', '10:6  images are not shown; describe the image, or link to its page'],
  ['an image by reference', '![alt][a]\n\n[a]: https://example.org/a.png', '10:1  images are not shown; describe the image, or link to its page'],
  [
    'a link to a script',
    '[x](javascript:alert(1))',
    '10:1  the address "javascript:alert(1)" begins with "javascript:" (only https: and http: are followed)',
  ],
  ['a link to data', '[x](data:text/html,x)', '10:1  the address "data:text/html,x" begins with "data:" (only https: and http: are followed)'],
  [
    'a link that begins with two slashes',
    '[x](//evil.example/)',
    '10:1  the address "//evil.example/" is not a complete address (expected one that begins with https://)',
  ],
  [
    'a link without a scheme',
    '[x](example.org/a)',
    '10:1  the address "example.org/a" is not a complete address (expected one that begins with https://); did you mean https://example.org/a?',
  ],
  [
    'a reference to a script',
    '[x][a]\n\n[a]: javascript:alert(1)',
    '12:1  the address "javascript:alert(1)" begins with "javascript:" (only https: and http: are followed)',
  ],
  ['links that are right', '# Part\n\n[a](https://example.org/a_(b)) [b](/papers/) [c](#part) https://example.org/d www.example.org', []],
  [
    'a mail address',
    'Write to a@example.org.',
    '10:10  the address "mailto:a@example.org" begins with "mailto:" (only https: and http: are followed)',
  ],
  ['mathematics', 'With $x_{0}$, $\\mathcal{L}$, $x_{t-1}$ and $p<0.5$:\n\n$$\n\\sum_{i<n} {a}\n$$', []],
  ['code', '`<script>` and `{a}`:\n\n```html\n<script>{a}</script>\n```', []],
  [
    'an expression that is indented',
    'Text:\n\n    {indented}',
    '12:5  "{indented}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{',
  ],
  ['a table and notes', '| a | b |\n| - | - |\n| 1 | 2 |\n\nText[^1].\n\n[^1]: Note.', []],
  [
    'a component in a list',
    '- <Cite slug="body-0" />\n- {x}',
    '11:3  "{x}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{',
  ],
  [
    'several mistakes, each at its line',
    'One {a}.\n\nTwo <b>c</b>.\n\n- ![d](https://example.org)',
    [
      '10:5  "{a}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{',
      `12:5  <b> is not an available component (${COMPONENTS}); write a literal "<" as \\<`,
      '14:3  images are not shown; describe the image, or link to its page',
    ],
  ],
  ['a price and a price', 'It costs $5 {a} or $10.', []],
  ['no text at all', '', []],
  ['a heading that begins with import', 'import of weights\n===', /^10:1 .*"import" would run as code/],
  ['code within a component', '<Note>\nexport const a = process.exit(3)\n\n</Note>', /^11:1 .*"export" would run as code/],
  ['code in a paragraph within a component', '<Note>\n\nimport fs from "fs"\n\n</Note>', /^12:1 .*"import" would run as code/],
  ['code that looks like a heading', 'export const a = process.exit(3)\n-\n1', /^10:1 .*"export" would run as code/],
  ['a head of a table that begins with import', 'import "a"\n| - |', /^10:1 .*"import" would run as code/],
  ['export with nothing but a space behind it', 'export  \n', /^10:1 .*"export" would run as code/],
  [
    'a table that begins with import',
    'import | b\n- | -\n1 | 2',
    '10:1  a paragraph that begins with "import" would run as code; begin with another word',
  ],
  ['a control character', 'a\u0000b', /^10:\d+ .*U\+0000/],
  ['a character that turns the text', 'a\u202Eb', /^10:\d+ .*U\+202E/],
  ['a diagram without its category', '<PruningDiagram />', /^10:1 .*category/],
  ['a diagram of an unknown category', '<PruningDiagram category="semistructured" />', /^10:1 .*semi-structured/],
];

testBadInput(
  'the body of an .mdx file',
  bodies.map(([name, text, printed, known], index): Row => {
    const file = `papers/body-${index}.mdx`;
    return [name, { [file]: notes(text as string) }, [printed].flat().map((line) => inFile(file, line)), known];
  }),
);

const fields = notes('').split('---\n')[1]!;

testBadInput('links of a body to this site', [
  [
    'a page and places that are there',
    {
      'papers/link-1.mdx': notes(
        '## One part\n\n[a](/papers/) [b](/papers/link-1/#cite) [c](#one-part) [d](/guides/link-g/#in-it) [e](/categories/structured/) [f](/related/#link-r) [g](/papers.json)',
      ),
      'related/link-r.yaml': related(),
      'guides/link-g.mdx':
        '---\ntitle: A Guide\nsummary: What it explains of pruning, and to whom it does.\norder: 1\nupdated: "2026-11-25"\n---\n\n## In it\n\nText.\n',
    },
    [],
  ],
  [
    'a page that is not there',
    { 'papers/link-2.mdx': notes('See [a](/papers/link-22/) or [b](/guides).') },
    [
      'papers/link-2.mdx:10:5  the link "/papers/link-22/" does not lead to a page of the site; did you mean "/papers/link-2/"?',
      'papers/link-2.mdx:10:30  the link "/guides" does not lead to a page of the site; did you mean "/guides/"?',
    ],
  ],
  [
    'a place that is not there',
    { 'papers/link-3.mdx': notes('# The part\n\n[a](#the-prat) [b](/tools/#nobody) [c](/papers/link-3/#no)') },
    [
      'papers/link-3.mdx:12:1  the link "#the-prat" does not lead to an anchor on that page; did you mean "#the-part"?',
      'papers/link-3.mdx:12:16  the link "/tools/#nobody" does not lead to an anchor on that page',
      'papers/link-3.mdx:12:36  the link "/papers/link-3/#no" does not lead to an anchor on that page',
    ],
  ],
  [
    'a path without its root',
    { 'papers/link-4.mdx': notes('[a](../guides/)') },
    'papers/link-4.mdx:10:1  the address "../guides/" is not a complete address (expected one that begins with https://)',
  ],
]);

testBadInput('the fields of an .mdx file', [
  ['are missing', { 'papers/a-1.mdx': 'Only text.\n' }, 'papers/a-1.mdx:1:1  does not begin with fields between two lines of "---"'],
  ['are not closed', { 'papers/a-2.mdx': `---\n${fields}Text.\n` }, 'papers/a-2.mdx:1:1  does not begin with fields between two lines of "---"'],
  ['are empty', { 'papers/a-3.mdx': '---\n---\nText.\n' }, 'papers/a-3.mdx:1:1  is empty'],
  ['an empty file', { 'papers/a-4.mdx': '' }, 'papers/a-4.mdx:1:1  does not begin with fields between two lines of "---"'],
  [
    'stand below an empty line',
    { 'papers/a-5.mdx': `\n---\n${fields}---\n` },
    'papers/a-5.mdx:1:1  does not begin with fields between two lines of "---"',
  ],
  [
    'are wrong, and the body too',
    { 'papers/a-6.mdx': notes('{a}', { added: 'soon', arxiv: '2404.10450' }) },
    [
      'papers/a-6.mdx:8:8  added  "soon" is not a date (expected YYYY-MM-DD)',
      `papers/a-6.mdx:9:1  arxiv  is not a known field; known fields are ${PAPER_FIELDS}`,
      'papers/a-6.mdx:11:1  "{a}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{',
    ],
  ],
  [
    'are no YAML, and the body is wrong',
    { 'papers/a-7.mdx': notes('{a}', { title: 'A: b: c' }) },
    [
      'papers/a-7.mdx:2:8  is not YAML: nested mappings are not allowed in compact mappings; a value that contains ": " needs quotes',
      'papers/a-7.mdx:2:11  is not YAML: nested mappings are not allowed in compact mappings; a value that contains ": " needs quotes',
      'papers/a-7.mdx:10:1  "{a}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{',
    ],
  ],
  [
    'from Windows',
    { 'papers/a-8.mdx': `\uFEFF${notes('One.\n\n{a}')}`.replaceAll('\n', '\r\n') },
    'papers/a-8.mdx:12:1  "{a}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{',
  ],
  ['closed at the end of the file', { 'papers/a-9.mdx': `---\n${fields}---` }, []],
  ['with spaces behind the dashes', { 'papers/a-10.mdx': `---  \n${fields}--- \nText.\n` }, []],
  [
    'with a tab behind the dashes',
    { 'papers/a-11.mdx': `---\t\n${fields}---\nText.\n` },
    'papers/a-11.mdx:1:1  does not begin with fields between two lines of "---"',
  ],
  ['with dashes in a text', { 'papers/a-12.mdx': notes('Text.\n\n---\n\nMore.', { summary: '"a --- b"' }) }, []],
  [
    'with a merge marker',
    { 'papers/a-13.mdx': `---\n<<<<<<< HEAD\n${fields}=======\n${fields}>>>>>>> x\n---\nText.\n` },
    'papers/a-13.mdx:2:1  "<<<<<<< HEAD" is left over from a merge; keep one side and delete the markers',
  ],
  [
    'with a merge marker in the body',
    { 'papers/a-14.mdx': notes('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x') },
    'papers/a-14.mdx:10:1  "<<<<<<< HEAD" is left over from a merge; keep one side and delete the markers',
  ],
]);

test.for(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('<%s /> is a component like any other that is not ours', (name) => {
  expect(readBody(`<${name} />`).mistakes.map(({ message }) => message)).toEqual([
    expect.stringContaining(`<${name}> is not an available component`),
  ]);
});
