import { describe, expect, test } from 'vitest';
import { comparableAddress, comparableTitle } from '../../../src/read/across.ts';
import { notes, paper, related, tool, tutorial } from '../helpers.ts';
import { testBadInput, type Row } from '../bad-input.ts';

const arxiv = (id: string) => paper({ links: `{ arxiv: "${id}" }` });
const doi = (id: string) => paper({ links: `{ doi: "${id}" }` });

testBadInput('the same thing in two files', [
  ['an arXiv identifier', { 'papers/a-1.yaml': arxiv('2404.10001'), 'papers/a-2.yaml': arxiv('2404.10001') }],
  ['an arXiv identifier, once with its version', { 'papers/b-1.yaml': arxiv('2404.10002'), 'papers/b-2.yaml': arxiv('2404.10002v3') }],
  [
    'an arXiv identifier, once as an address',
    { 'papers/c-1.yaml': arxiv('https://arxiv.org/pdf/2404.10003v1.pdf'), 'papers/c-2.yaml': arxiv('2404.10003') },
  ],
  [
    'an arXiv identifier, once without quotes',
    { 'papers/c-3.yaml': paper({ links: '{ arxiv: 2404.10030 }' }), 'papers/c-4.yaml': arxiv('2404.10030') },
  ],
  [
    'an arXiv identifier in a paper and a neighbor',
    { 'papers/d-1.yaml': arxiv('2404.10004'), 'related/d-2.yaml': related({ links: '{ arxiv: "2404.10004" }' }) },
  ],
  [
    'an arXiv identifier in three files',
    { 'papers/e-1.yaml': arxiv('2404.10005'), 'papers/e-2.yaml': arxiv('2404.10005'), 'papers/e-3.yaml': arxiv('2404.10005') },
  ],
  [
    'an arXiv identifier in a paper and its tool is no duplicate',
    { 'papers/f-1.yaml': arxiv('2404.10006'), 'tools/f-2.yaml': tool({ links: '{ arxiv: "2404.10006" }' }) },
    'accepted',
  ],
  ['a DOI', { 'papers/g-1.yaml': doi('10.1000/abc'), 'papers/g-2.yaml': doi('10.1000/ABC') }],
  ['a DOI, once as an address', { 'papers/h-1.yaml': doi('10.1000/def'), 'papers/h-2.yaml': doi('https://doi.org/10.1000/def') }],
  [
    'an OpenReview identifier',
    { 'papers/i-1.yaml': paper({ links: '{ openreview: t9m14jybcI }' }), 'papers/i-2.yaml': paper({ links: '{ openreview: t9m14jybcI }' }) },
  ],
  [
    'OpenReview identifiers that differ in case alone are two',
    { 'papers/i-3.yaml': paper({ links: '{ openreview: t9m14jybcX }' }), 'papers/i-4.yaml': paper({ links: '{ openreview: t9m14jybcx }' }) },
    'accepted',
  ],
  ['a BibTeX key', { 'papers/j-1.yaml': paper({ key: 'wang2024one' }), 'related/j-2.yaml': related({ key: 'Wang2024One' }) }],
  [
    'a BibTeX key that neither states',
    { 'papers/j-ab-c.yaml': paper({ title: 'One of two' }), 'papers/j-a-bc.yaml': paper({ title: 'Two of two' }) },
  ],
  ['a BibTeX key that one states and the other would have', { 'papers/j-4.yaml': paper({ key: 'Lovelace2024J5' }), 'related/j-5.yaml': related() }],
  [
    'a BibTeX key that one would have, and states another',
    { 'papers/j-6-7.yaml': paper({ key: 'lovelace2024other' }), 'papers/j-67.yaml': paper({ title: 'Sixty-seven' }) },
    'accepted',
  ],
  [
    'a title but for case, accents and punctuation',
    { 'papers/k-1.yaml': paper({ title: '"Élan: Pruning, Re-Thought!"' }), 'papers/k-2.yaml': paper({ title: '"elan - pruning rethought"' }) },
  ],
  [
    'an earlier title',
    { 'papers/l-1.yaml': paper({ title: 'A New Name', 'also-known-as': '[The Old Name]' }), 'papers/l-2.yaml': paper({ title: 'The old name' }) },
  ],
  [
    'titles in other alphabets',
    {
      'papers/l-3.yaml': paper({ title: '剪枝扩散模型' }),
      'papers/l-4.yaml': paper({ title: '剪枝扩散模型' }),
      'papers/l-5.yaml': paper({ title: '量化扩散模型' }),
    },
  ],
  ['a slug with two endings', { 'papers/m-1.yaml': paper(), 'papers/m-1.mdx': notes('Text.', { title: 'Another' }) }],
  ['a slug in papers and neighbors', { 'papers/n-1.yaml': paper(), 'related/n-1.yaml': related({ title: 'Another neighbor' }) }],
  ['a slug in papers and tools is no duplicate', { 'papers/o-1.yaml': paper(), 'tools/o-1.yaml': tool() }, 'accepted'],
  ['the name of a tool', { 'tools/p-1.yaml': tool({ name: 'Torch-Pruning' }), 'tools/p-2.yaml': tool({ name: 'torch pruning' }) }],
  [
    'the repository of a tool',
    {
      'tools/q-1.yaml': tool({ links: '{ code: https://github.com/Example/Repo }' }),
      'tools/q-2.yaml': tool({ links: '{ code: "http://www.github.com/example/repo.git/" }' }),
    },
  ],
  ...[
    'https://github.com/y/z?tab=readme-ov-file',
    'https://github.com/y/z/tree/main',
    'https://github.com/y/z/tree/main/?tab=readme-ov-file#usage',
    'https://github.com/y/z/blob/main/README.md',
    'https://github.com/Y/Z.git',
    'https://github.com/y/z/releases',
  ].map((address, index): Row => [
    `the repository of a tool, once as ${address}`,
    {
      [`tools/q-${index}-a.yaml`]: tool({ links: `{ code: https://github.com/y/z${index} }` }),
      [`tools/q-${index}-b.yaml`]: tool({ links: `{ home: "${address.replace(/z/i, `$&${index}`)}" }` }),
    },
  ]),
  [
    'a folder of a repository on two branches',
    {
      'tools/q-folder-1.yaml': tool({ links: '{ code: https://github.com/folders/z/tree/main/a/b }' }),
      'tools/q-folder-2.yaml': tool({ links: '{ code: https://github.com/folders/z/tree/dev/a/b/ }' }),
    },
  ],
  [
    'a folder of a repository is a tool of its own',
    {
      'tools/q-folder-3.yaml': tool({ links: '{ code: https://github.com/folders/y }' }),
      'tools/q-folder-4.yaml': tool({ links: '{ code: https://github.com/folders/y/tree/main/a }' }),
    },
    'accepted',
  ],
  [
    'the page of a tutorial',
    {
      'tutorials/r-1.yaml': tutorial({ links: '{ page: https://example.org/t }' }),
      'tutorials/r-2.yaml': tutorial({ links: '{ page: https://example.org/t/ }' }),
    },
  ],
  [
    'the code of two papers is no duplicate',
    {
      'papers/s-1.yaml': paper({ links: '{ code: https://github.com/example/two }' }),
      'papers/s-2.yaml': paper({ links: '{ code: https://github.com/example/two }' }),
    },
    'accepted',
  ],
]);

testBadInput('slugs that name other entries', [
  ['builds-on', { 'papers/sparse-dm.yaml': paper({ 'builds-on': '[diff-prunning]' }), 'papers/diff-pruning.yaml': paper() }],
  ['compares-with', { 'papers/t-1.yaml': paper({ 'compares-with': '[diff-pruning, nothing-like-it-anywhere]' }) }],
  [
    'a neighbor may be built upon',
    { 'papers/u-1.yaml': paper({ 'builds-on': '[u-2]', 'compares-with': '[u-2]' }), 'related/u-2.yaml': related() },
    'accepted',
  ],
  ['a tool may not be built upon', { 'papers/v-1.yaml': paper({ 'builds-on': '[a-tool-of-its-own]' }), 'tools/a-tool-of-its-own.yaml': tool() }],
  ['the papers of a tool', { 'tools/w-1.yaml': tool({ papers: '[difff-pruning]' }) }],
  ['the entry itself', { 'papers/x-1.yaml': paper({ 'builds-on': '[x-1]' }) }],
  ['a tool named like its paper', { 'tools/x-2.yaml': tool({ papers: '[x-2]' }), 'papers/x-2.yaml': paper() }, 'accepted'],
  ['<Cite>', { 'papers/y-1.mdx': notes('See <Cite slug="diff-prunin" /> and\n\n<Cite slug="diff-pruning" /> and <Cite slug="y-1" />.') }],
  [
    '<Cite> of a tool and a tutorial',
    { 'papers/y-2.mdx': notes('See <Cite slug="w-1" /> and <Cite slug="y-3" />.'), 'tutorials/y-3.yaml': tutorial() },
    'accepted',
  ],
  [
    'an entry that has other problems still answers',
    { 'papers/z-1.yaml': paper({ 'builds-on': '[z-2]' }), 'papers/z-2.yaml': paper({ added: 'soon' }) },
  ],
  ['a slug that is no text', { 'papers/z-3.yaml': paper({ 'builds-on': '[5]' }) }],
  ['a slug twice', { 'papers/z-4.yaml': paper({ 'builds-on': '[z-1, z-1]' }) }],
  ['a slug that is text instead of a list', { 'papers/z-5.yaml': paper({ 'builds-on': 'z-1' }) }],
]);

describe('titles are the same thing', () => {
  test.for([
    ['Sparse DM: A Study', 'SparseDM — a study!'],
    ['Élan', 'elan'],
    ['ﬁne-tuning', 'Fine Tuning'],
    ['x²', 'x2'],
  ] as const)('%o and %o', ([a, b]) => {
    expect(comparableTitle(a)).toBe(comparableTitle(b));
  });

  test.for([
    ['Pruning 2', 'Pruning 3'],
    ['剪枝', '量化'],
    ['A Study', 'The Study'],
  ] as const)('but not %o and %o', ([a, b]) => {
    expect(comparableTitle(a)).not.toBe(comparableTitle(b));
  });
});

test('addresses are the same thing whatever their scheme, case, .git and last slash', () => {
  const spellings = ['https://github.com/A/B', 'http://www.github.com/a/b.git', ' https://github.com/a/b/ ', 'https://github.com/a/b#readme'];
  expect(new Set(spellings.map(comparableAddress))).toEqual(new Set(['github.com/a/b']));
  expect(comparableAddress('https://github.com/a/b2')).not.toBe('github.com/a/b');
});
