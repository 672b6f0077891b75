import { expect, test } from 'vitest';
import { readBody } from '../../../src/read/body.ts';
import { notes, related } from '../helpers.ts';
import { testBadInput, type Row } from '../bad-input.ts';

/** Each text is the body of an .mdx paper of its own, and begins on line 10. */
const bodies: readonly Row[] = [
  ['prose that begins with import', 'Some text.\n\nimport of weights is easy.'],
  ['prose with the word import', 'They import weights and\nexport them.', 'accepted'],
  ['import at the start of a line inside a paragraph', 'They\nimport weights.', 'accepted'],
  ['import in a list', '- import weights', 'accepted'],
  ['mathematics', 'It costs $O(n^2)$.\n\n$$\n\\begin{align} a &= b \\\\ c &= d \\tag{1} \\end{align}\n$$', 'accepted'],
  ['mathematics that cannot be read', 'It costs $\\frac{1$, or:\n\n$$\n\\sparse\n$$\n\n```math\nx_\n```'],
  ['mathematics that loads an image', '$\\includegraphics{https://example.org/a.png}$'],
  ['import in a code block', '```js\nimport a from "b"\n```', 'accepted'],
  ['an expression that reads a file', '{fs.readFileSync("/etc/hostname")}'],
  ['an expression over several lines', '{\n  1\n}'],
  ['a closing brace alone', 'One } two.', 'accepted'],
  ['an unknown attribute', '<Note onclick="alert(1)">\n\nText.\n\n</Note>'],
  ['an unknown component', '<Video src="a" />'],
  ['a fragment', '<>\n\nText.\n\n</>'],
  ['less than, before a space', 'Only if p < 0.5 holds.', 'accepted'],
  ['less than, escaped or in backticks', 'Only if p \\< 0.5 or `p<0.5` holds, or \\{2:4} or `{2:4}`.', 'accepted'],
  ['an address in angle brackets', 'See <https://example.org>.'],
  ['a tag that is closed twice', 'Text.\n\n</Note>'],
  ['an image by reference', '![alt][a]\n\n[a]: https://example.org/a.png'],
  ['a link to a script', '[x](javascript:alert(1))'],
  ['a link to data', '[x](data:text/html,x)'],
  ['a link that begins with two slashes', '[x](//evil.example/)'],
  ['a link without a scheme', '[x](example.org/a)'],
  ['a reference to a script', '[x][a]\n\n[a]: javascript:alert(1)'],
  ['links that are right', '# Part\n\n[a](https://example.org/a_(b)) [b](/papers/) [c](#part) https://example.org/d www.example.org', 'accepted'],
  ['a mail address', 'Write to a@example.org.'],
  ['mathematics', 'With $x_{0}$, $\\mathcal{L}$, $x_{t-1}$ and $p<0.5$:\n\n$$\n\\sum_{i<n} {a}\n$$', 'accepted'],
  ['code', '`<script>` and `{a}`:\n\n```html\n<script>{a}</script>\n```', 'accepted'],
  ['an expression that is indented', 'Text:\n\n    {indented}'],
  ['a table and notes', '| a | b |\n| - | - |\n| 1 | 2 |\n\nText[^1].\n\n[^1]: Note.', 'accepted'],
  ['a component in a list', '- <Cite slug="body-0" />\n- {x}'],
  ['several mistakes, each at its line', 'One {a}.\n\nTwo <b>c</b>.\n\n- ![d](https://example.org)'],
  ['a price and a price', 'It costs $5 {a} or $10.', 'accepted'],
  ['no text at all', '', 'accepted'],
  ['a heading that begins with import', 'import of weights\n==='],
  ['code within a component', '<Note>\nexport const a = process.exit(3)\n\n</Note>'],
  ['code in a paragraph within a component', '<Note>\n\nimport fs from "fs"\n\n</Note>'],
  ['code that looks like a heading', 'export const a = process.exit(3)\n-\n1'],
  ['a head of a table that begins with import', 'import "a"\n| - |'],
  ['export with nothing but a space behind it', 'export  \n'],
  ['a table that begins with import', 'import | b\n- | -\n1 | 2'],
  ['a control character', 'a\u0000b'],
  ['a character that turns the text', 'a\u202Eb'],
  ['a diagram without its category', '<PruningDiagram />'],
];

testBadInput(
  'the body of an .mdx file',
  bodies.map(([name, text, expected], index): Row => [name, { [`papers/body-${index}.mdx`]: notes(text as string) }, expected]),
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
    'accepted',
  ],
  ['a page that is not there', { 'papers/link-2.mdx': notes('See [a](/papers/link-22/) or [b](/guides).') }],
  ['a place that is not there', { 'papers/link-3.mdx': notes('# The part\n\n[a](#the-prat) [b](/tools/#nobody) [c](/papers/link-3/#no)') }],
  ['a path without its root', { 'papers/link-4.mdx': notes('[a](../guides/)') }],
]);

testBadInput('the fields of an .mdx file', [
  ['are missing', { 'papers/a-1.mdx': 'Only text.\n' }],
  ['are empty', { 'papers/a-3.mdx': '---\n---\nText.\n' }],
  ['an empty file', { 'papers/a-4.mdx': '' }],
  ['stand below an empty line', { 'papers/a-5.mdx': `\n---\n${fields}---\n` }],
  ['are wrong, and the body too', { 'papers/a-6.mdx': notes('{a}', { added: 'soon', arxiv: '2404.10450' }) }],
  ['are no YAML, and the body is wrong', { 'papers/a-7.mdx': notes('{a}', { title: 'A: b: c' }) }],
  ['from Windows', { 'papers/a-8.mdx': `\uFEFF${notes('One.\n\n{a}')}`.replaceAll('\n', '\r\n') }],
  ['closed at the end of the file', { 'papers/a-9.mdx': `---\n${fields}---` }, 'accepted'],
  ['with spaces behind the dashes', { 'papers/a-10.mdx': `---  \n${fields}--- \nText.\n` }, 'accepted'],
  ['with a tab behind the dashes', { 'papers/a-11.mdx': `---\t\n${fields}---\nText.\n` }],
  ['with dashes in a text', { 'papers/a-12.mdx': notes('Text.\n\n---\n\nMore.', { summary: '"a --- b"' }) }, 'accepted'],
  ['with a merge marker', { 'papers/a-13.mdx': `---\n<<<<<<< HEAD\n${fields}=======\n${fields}>>>>>>> x\n---\nText.\n` }],
  ['with a merge marker in the body', { 'papers/a-14.mdx': notes('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x') }],
]);

test.for(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('<%s /> is a component like any other that is not ours', (name) => {
  expect(readBody(`<${name} />`).mistakes.map(({ message }) => message)).toEqual([
    expect.stringContaining(`<${name}> is not an available component`),
  ]);
});
