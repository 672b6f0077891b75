import { notes, paper, related, tool, tutorial } from '../helpers.ts';
import { testBadInput } from '../bad-input.ts';

const arxiv = (id: string) => paper({ links: `{ arxiv: "${id}" }` });
const doi = (id: string) => paper({ links: `{ doi: "${id}" }` });

testBadInput('the same thing in two files', [
  [
    'an arXiv identifier',
    { 'papers/a-1.yaml': arxiv('2404.10001'), 'papers/a-2.yaml': arxiv('2404.10001') },
    'papers/a-2.yaml:4:17  links.arxiv  has the same arXiv identifier as papers/a-1.yaml:4:17; each work has one entry',
  ],
  [
    'an arXiv identifier, once with its version',
    { 'papers/b-1.yaml': arxiv('2404.10002'), 'papers/b-2.yaml': arxiv('2404.10002v3') },
    [
      'papers/b-2.yaml:4:17  links.arxiv  "2404.10002v3" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10002"?',
      'papers/b-2.yaml:4:17  links.arxiv  has the same arXiv identifier as papers/b-1.yaml:4:17; each work has one entry',
    ],
  ],
  [
    'an arXiv identifier, once as an address',
    { 'papers/c-1.yaml': arxiv('https://arxiv.org/pdf/2404.10003v1.pdf'), 'papers/c-2.yaml': arxiv('2404.10003') },
    [
      'papers/c-1.yaml:4:17  links.arxiv  "https://arxiv.org/pdf/2404.10003v1.pdf" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10003"?',
      'papers/c-2.yaml:4:17  links.arxiv  has the same arXiv identifier as papers/c-1.yaml:4:17; each work has one entry',
    ],
  ],
  [
    'an arXiv identifier, once without quotes',
    { 'papers/c-3.yaml': paper({ links: '{ arxiv: 2404.10030 }' }), 'papers/c-4.yaml': arxiv('2404.10030') },
    [
      'papers/c-3.yaml:4:17  links.arxiv  2404.10030 is read as a number (expected text, in quotes); did you mean "2404.10030"?',
      /^papers\/c-4\.yaml:4:17 {2}links\.arxiv {2}has the same arXiv identifier/,
    ],
  ],
  [
    'an arXiv identifier in a paper and a neighbor',
    { 'papers/d-1.yaml': arxiv('2404.10004'), 'related/d-2.yaml': related({ links: '{ arxiv: "2404.10004" }' }) },
    'related/d-2.yaml:4:17  links.arxiv  has the same arXiv identifier as papers/d-1.yaml:4:17; each work has one entry',
  ],
  [
    'an arXiv identifier in three files',
    { 'papers/e-1.yaml': arxiv('2404.10005'), 'papers/e-2.yaml': arxiv('2404.10005'), 'papers/e-3.yaml': arxiv('2404.10005') },
    [
      'papers/e-2.yaml:4:17  links.arxiv  has the same arXiv identifier as papers/e-1.yaml:4:17; each work has one entry',
      'papers/e-3.yaml:4:17  links.arxiv  has the same arXiv identifier as papers/e-1.yaml:4:17; each work has one entry',
    ],
  ],
  [
    'an arXiv identifier in a paper and its tool is no duplicate',
    { 'papers/f-1.yaml': arxiv('2404.10006'), 'tools/f-2.yaml': tool({ links: '{ arxiv: "2404.10006" }' }) },
    [],
  ],
  [
    'a DOI',
    { 'papers/g-1.yaml': doi('10.1000/abc'), 'papers/g-2.yaml': doi('10.1000/ABC') },
    'papers/g-2.yaml:4:15  links.doi  has the same DOI as papers/g-1.yaml:4:15; each work has one entry',
  ],
  [
    'a DOI, once as an address',
    { 'papers/h-1.yaml': doi('10.1000/def'), 'papers/h-2.yaml': doi('https://doi.org/10.1000/def') },
    [
      'papers/h-2.yaml:4:15  links.doi  "https://doi.org/10.1000/def" is not a DOI (expected 10.NNNN/…, without an address); did you mean "10.1000/def"?',
      'papers/h-2.yaml:4:15  links.doi  has the same DOI as papers/h-1.yaml:4:15; each work has one entry',
    ],
  ],
  [
    'an OpenReview identifier',
    { 'papers/i-1.yaml': paper({ links: '{ openreview: t9m14jybcI }' }), 'papers/i-2.yaml': paper({ links: '{ openreview: t9m14jybcI }' }) },
    'papers/i-2.yaml:4:22  links.openreview  has the same OpenReview identifier as papers/i-1.yaml:4:22; each work has one entry',
  ],
  [
    'OpenReview identifiers that differ in case alone are two',
    { 'papers/i-3.yaml': paper({ links: '{ openreview: t9m14jybcX }' }), 'papers/i-4.yaml': paper({ links: '{ openreview: t9m14jybcx }' }) },
    [],
  ],
  [
    'a BibTeX key',
    { 'papers/j-1.yaml': paper({ key: 'wang2024one' }), 'related/j-2.yaml': related({ key: 'Wang2024One' }) },
    'related/j-2.yaml:8:6  key  has the same BibTeX key as papers/j-1.yaml:8:6; each work has one entry',
  ],
  [
    'a BibTeX key that neither states',
    { 'papers/j-ab-c.yaml': paper({ title: 'One of two' }), 'papers/j-a-bc.yaml': paper({ title: 'Two of two' }) },
    'papers/j-ab-c.yaml:1:1  key  "lovelace2024jabc" would be the BibTeX key of this entry and of papers/j-a-bc.yaml:1:1; set another one as key',
  ],
  [
    'a BibTeX key that one states and the other would have',
    { 'papers/j-4.yaml': paper({ key: 'Lovelace2024J5' }), 'related/j-5.yaml': related() },
    'related/j-5.yaml:1:1  key  "lovelace2024j5" would be the BibTeX key of this entry and of papers/j-4.yaml:8:6; set another one as key',
  ],
  [
    'a BibTeX key that one would have, and states another',
    { 'papers/j-6-7.yaml': paper({ key: 'lovelace2024other' }), 'papers/j-67.yaml': paper({ title: 'Sixty-seven' }) },
    [],
  ],
  [
    'a title but for case, accents and punctuation',
    { 'papers/k-1.yaml': paper({ title: '"Élan: Pruning, Re-Thought!"' }), 'papers/k-2.yaml': paper({ title: '"elan - pruning rethought"' }) },
    'papers/k-2.yaml:1:8  title  has the same title as papers/k-1.yaml:1:8; each work has one entry',
  ],
  [
    'an earlier title',
    { 'papers/l-1.yaml': paper({ title: 'A New Name', 'also-known-as': '[The Old Name]' }), 'papers/l-2.yaml': paper({ title: 'The old name' }) },
    'papers/l-2.yaml:1:8  title  has the same title as papers/l-1.yaml:8:17; each work has one entry',
  ],
  [
    'titles in other alphabets',
    {
      'papers/l-3.yaml': paper({ title: '剪枝扩散模型' }),
      'papers/l-4.yaml': paper({ title: '剪枝扩散模型' }),
      'papers/l-5.yaml': paper({ title: '量化扩散模型' }),
    },
    'papers/l-4.yaml:1:8  title  has the same title as papers/l-3.yaml:1:8; each work has one entry',
  ],
  [
    'a slug with two endings',
    { 'papers/m-1.yaml': paper(), 'papers/m-1.mdx': notes('Text.', { title: 'Another' }) },
    'papers/m-1.yaml:1:1  has the same slug as papers/m-1.mdx',
  ],
  [
    'a slug in papers and neighbors',
    { 'papers/n-1.yaml': paper(), 'related/n-1.yaml': related({ title: 'Another neighbor' }) },
    'related/n-1.yaml:1:1  has the same slug as papers/n-1.yaml',
  ],
  ['a slug in papers and tools is no duplicate', { 'papers/o-1.yaml': paper(), 'tools/o-1.yaml': tool() }, []],
  [
    'the name of a tool',
    { 'tools/p-1.yaml': tool({ name: 'Torch-Pruning' }), 'tools/p-2.yaml': tool({ name: 'torch pruning' }) },
    'tools/p-2.yaml:1:7  name  has the same name as tools/p-1.yaml:1:7; each work has one entry',
  ],
  [
    'the repository of a tool',
    {
      'tools/q-1.yaml': tool({ links: '{ code: https://github.com/Example/Repo }' }),
      'tools/q-2.yaml': tool({ links: '{ code: "http://www.github.com/example/repo.git/" }' }),
    },
    'tools/q-2.yaml:3:16  links.code  has the same address as tools/q-1.yaml:3:16; each work has one entry',
  ],
  ...[
    'https://github.com/y/z?tab=readme-ov-file',
    'https://github.com/y/z/tree/main',
    'https://github.com/y/z/tree/main/?tab=readme-ov-file#usage',
    'https://github.com/y/z/blob/main/README.md',
    'https://github.com/Y/Z.git',
    'https://github.com/y/z/releases',
  ].map((address, index): [string, Record<string, string>, string] => [
    `the repository of a tool, once as ${address}`,
    {
      [`tools/q-${index}-a.yaml`]: tool({ links: `{ code: https://github.com/y/z${index} }` }),
      [`tools/q-${index}-b.yaml`]: tool({ links: `{ home: "${address.replace(/z/i, `$&${index}`)}" }` }),
    },
    `tools/q-${index}-b.yaml:3:16  links.home  has the same address as tools/q-${index}-a.yaml:3:16; each work has one entry`,
  ]),
  [
    'a folder of a repository on two branches',
    {
      'tools/q-folder-1.yaml': tool({ links: '{ code: https://github.com/folders/z/tree/main/a/b }' }),
      'tools/q-folder-2.yaml': tool({ links: '{ code: https://github.com/folders/z/tree/dev/a/b/ }' }),
    },
    'tools/q-folder-2.yaml:3:16  links.code  has the same address as tools/q-folder-1.yaml:3:16; each work has one entry',
  ],
  [
    'a folder of a repository is a tool of its own',
    {
      'tools/q-folder-3.yaml': tool({ links: '{ code: https://github.com/folders/y }' }),
      'tools/q-folder-4.yaml': tool({ links: '{ code: https://github.com/folders/y/tree/main/a }' }),
    },
    [],
  ],
  [
    'the page of a tutorial',
    {
      'tutorials/r-1.yaml': tutorial({ links: '{ page: https://example.org/t }' }),
      'tutorials/r-2.yaml': tutorial({ links: '{ page: https://example.org/t/ }' }),
    },
    'tutorials/r-2.yaml:3:16  links.page  has the same address as tutorials/r-1.yaml:3:16; each work has one entry',
  ],
  [
    'the code of two papers is no duplicate',
    {
      'papers/s-1.yaml': paper({ links: '{ code: https://github.com/example/two }' }),
      'papers/s-2.yaml': paper({ links: '{ code: https://github.com/example/two }' }),
    },
    [],
  ],
]);

testBadInput('slugs that name other entries', [
  [
    'builds-on',
    { 'papers/sparse-dm.yaml': paper({ 'builds-on': '[diff-prunning]' }), 'papers/diff-pruning.yaml': paper() },
    'papers/sparse-dm.yaml:8:13  builds-on.0  there is no entry "diff-prunning"; did you mean "diff-pruning"?',
  ],
  [
    'compares-with',
    { 'papers/t-1.yaml': paper({ 'compares-with': '[diff-pruning, nothing-like-it-anywhere]' }) },
    'papers/t-1.yaml:8:31  compares-with.1  there is no entry "nothing-like-it-anywhere"',
  ],
  [
    'a neighbor may be built upon',
    { 'papers/u-1.yaml': paper({ 'builds-on': '[u-2]', 'compares-with': '[u-2]' }), 'related/u-2.yaml': related() },
    [],
  ],
  [
    'a tool may not be built upon',
    { 'papers/v-1.yaml': paper({ 'builds-on': '[a-tool-of-its-own]' }), 'tools/a-tool-of-its-own.yaml': tool() },
    'papers/v-1.yaml:8:13  builds-on.0  there is no entry "a-tool-of-its-own"',
  ],
  [
    'the papers of a tool',
    { 'tools/w-1.yaml': tool({ papers: '[difff-pruning]' }) },
    'tools/w-1.yaml:6:10  papers.0  there is no entry "difff-pruning"; did you mean "diff-pruning"?',
  ],
  ['the entry itself', { 'papers/x-1.yaml': paper({ 'builds-on': '[x-1]' }) }, 'papers/x-1.yaml:8:13  builds-on.0  "x-1" is this entry itself'],
  ['a tool named like its paper', { 'tools/x-2.yaml': tool({ papers: '[x-2]' }), 'papers/x-2.yaml': paper() }, []],
  [
    '<Cite>',
    { 'papers/y-1.mdx': notes('See <Cite slug="diff-prunin" /> and\n\n<Cite slug="diff-pruning" /> and <Cite slug="y-1" />.') },
    ['papers/y-1.mdx:10:5  there is no entry "diff-prunin"; did you mean "diff-pruning"?', 'papers/y-1.mdx:12:34  "y-1" is this entry itself'],
  ],
  [
    '<Cite> of a tool and a tutorial',
    { 'papers/y-2.mdx': notes('See <Cite slug="w-1" /> and <Cite slug="y-3" />.'), 'tutorials/y-3.yaml': tutorial() },
    [],
  ],
  ['<Cite> without a slug', { 'papers/y-4.mdx': notes('See <Cite />.') }, /^papers\/y-4\.mdx:10:5 .*slug/],
  [
    'an entry that has other problems still answers',
    { 'papers/z-1.yaml': paper({ 'builds-on': '[z-2]' }), 'papers/z-2.yaml': paper({ added: 'soon' }) },
    'papers/z-2.yaml:7:8  added  "soon" is not a date (expected YYYY-MM-DD)',
  ],
  [
    'a slug that is no text',
    { 'papers/z-3.yaml': paper({ 'builds-on': '[5]' }) },
    'papers/z-3.yaml:8:13  builds-on.0  5 is read as a number (expected text, in quotes); did you mean "5"?',
  ],
  ['a slug twice', { 'papers/z-4.yaml': paper({ 'builds-on': '[z-1, z-1]' }) }, /^papers\/z-4\.yaml:8:18 {2}builds-on\.1 .*twice/],
  [
    'a slug that is text instead of a list',
    { 'papers/z-5.yaml': paper({ 'builds-on': 'z-1' }) },
    'papers/z-5.yaml:8:12  builds-on  "z-1" is text (expected a list); did you mean ["z-1"]?',
  ],
]);
