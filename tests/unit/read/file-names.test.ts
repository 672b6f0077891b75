import { vocabularyNames } from '../../../src/schema/vocabulary.ts';
import { notes, paper, tool } from '../helpers.ts';
import { testBadInput } from '../bad-input.ts';

testBadInput('names of files', [
  [
    'capital letters',
    { 'papers/OBS-Diff.yaml': paper() },
    'papers/OBS-Diff.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean obs-diff.yaml?',
  ],
  [
    'dots',
    { 'papers/a.b.yaml': paper({ title: 'Dots' }) },
    'papers/a.b.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean a-b.yaml?',
  ],
  [
    'a version',
    { 'papers/OBS-Diff_v1.0.yaml': paper({ title: 'B' }) },
    'papers/OBS-Diff_v1.0.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean obs-diff-v1-0.yaml?',
  ],
  [
    'an arXiv identifier',
    { 'papers/2404.10450.yaml': paper() },
    'papers/2404.10450.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean 2404-10450.yaml?',
  ],
  [
    'an umlaut',
    { 'papers/pön.yaml': paper() },
    'papers/pön.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean pon.yaml?',
  ],
  [
    'an umlaut of two parts',
    { 'papers/po\u0308n.yaml': paper({ title: 'C' }) },
    'papers/pön.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean pon.yaml?',
  ],
  ['another alphabet', { 'papers/剪枝.yaml': paper() }, 'papers/剪枝.yaml:1:1  is not named in lowercase letters, digits and single hyphens'],
  [
    'a hash',
    { 'papers/a#1.yaml': paper() },
    'papers/a#1.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean a-1.yaml?',
  ],
  [
    'a space',
    { 'papers/my paper.yaml': paper({ links: '{ arxiv: "2404.10001" }' }) },
    'papers/my paper.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean my-paper.yaml?',
  ],
  [
    'two hyphens',
    { 'papers/a--b.yaml': paper() },
    'papers/a--b.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean a-b.yaml?',
  ],
  [
    'a hyphen at the end',
    { 'papers/a-.yaml': paper() },
    'papers/a-.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean a.yaml?',
  ],
  ['.yml', { 'papers/short.yml': paper() }, 'papers/short.yml:1:1  ends in ".yml" (expected .yaml or .mdx); did you mean short.yaml?'],
  ['.md', { 'papers/text.md': notes('Text.') }, 'papers/text.md:1:1  ends in ".md" (expected .yaml or .mdx)'],
  ['.YAML', { 'papers/loud.YAML': paper() }, 'papers/loud.YAML:1:1  ends in ".YAML" (expected .yaml or .mdx)'],
  ['.json', { 'papers/data.json': '{}' }, 'papers/data.json:1:1  ends in ".json" (expected .yaml or .mdx)'],
  ['no ending', { 'papers/README': 'Text.' }, 'papers/README:1:1  ends in "" (expected .yaml or .mdx)'],
  ['.mdx for a tool', { 'tools/notes.mdx': notes('Text.') }, 'tools/notes.mdx:1:1  ends in ".mdx" (expected .yaml)'],
  ['.yaml for a guide', { 'guides/text.yaml': 'title: x\n' }, 'guides/text.yaml:1:1  ends in ".yaml" (expected .mdx)'],
  ['a folder', { 'papers/2024/x.yaml': paper() }, 'papers/2024:1:1  is a folder (expected one file per entry)'],
  [
    'an unknown vocabulary',
    { 'vocabulary/colours.yaml': '{}\n' },
    `vocabulary/colours.yaml:1:1  is not a vocabulary (${vocabularyNames.map((name) => `${name}.yaml`).join(', ')})`,
  ],
  [
    'names that differ in case alone',
    { 'papers/same-name.yaml': paper(), 'papers/Same-Name.yaml': paper({ title: 'Loud' }) },
    [
      'papers/Same-Name.yaml:1:1  is not named in lowercase letters, digits and single hyphens; did you mean same-name.yaml?',
      'papers/same-name.yaml:1:1  has the same slug as papers/Same-Name.yaml',
    ],
  ],
  ['a folder for a file', { 'tools/folder.yaml/x': '' }, 'tools/folder.yaml:1:1  is a folder (expected one file per entry)'],
  ['hidden files are left alone', { 'papers/.DS_Store': '\u0000', 'papers/.gitkeep': '' }, []],
  [
    'a name that Windows keeps',
    { 'papers/con.yaml': paper(), 'tools/lpt1.yaml': tool() },
    [
      'papers/con.yaml:1:1  has a name that Windows reserves; add a word, as in con-2.yaml',
      'tools/lpt1.yaml:1:1  has a name that Windows reserves; add a word, as in lpt1-2.yaml',
    ],
  ],
  ['a name like one that Windows keeps', { 'papers/con-1.yaml': paper(), 'papers/com10.yaml': paper() }, []],
  [
    'a name of 101 characters',
    { [`papers/${'n'.repeat(101)}.yaml`]: paper() },
    `papers/${'n'.repeat(101)}.yaml:1:1  has a name of 101 characters (expected at most 100)`,
  ],
  ['a name of 100 characters', { [`papers/${'n'.repeat(100)}.yaml`]: paper() }, []],
  ["an editor's copy", { 'papers/copy.yaml~': paper() }, 'papers/copy.yaml~:1:1  ends in ".yaml~" (expected .yaml or .mdx)'],
]);
