import { paper, tool } from '../helpers.ts';
import { testBadInput } from '../bad-input.ts';

testBadInput('names of files', [
  ['capital letters', { 'papers/OBS-Diff.yaml': paper() }],
  ['dots', { 'papers/a.b.yaml': paper({ title: 'Dots' }) }],
  ['a version', { 'papers/OBS-Diff_v1.0.yaml': paper({ title: 'B' }) }],
  ['an umlaut', { 'papers/pön.yaml': paper() }],
  ['an umlaut of two parts', { 'papers/po\u0308n.yaml': paper({ title: 'C' }) }],
  ['a hash', { 'papers/a#1.yaml': paper() }],
  ['a space', { 'papers/my paper.yaml': paper({ links: '{ arxiv: "2404.10001" }' }) }],
  ['two hyphens', { 'papers/a--b.yaml': paper() }],
  ['a hyphen at the end', { 'papers/a-.yaml': paper() }],
  ['.yml', { 'papers/short.yml': paper() }],
  ['.YAML', { 'papers/loud.YAML': paper() }],
  ['.json', { 'papers/data.json': '{}' }],
  ['no ending', { 'papers/README': 'Text.' }],
  ['.yaml for a guide', { 'guides/text.yaml': 'title: x\n' }],
  ['an unknown vocabulary', { 'vocabulary/colours.yaml': '{}\n' }],
  ['names that differ in case alone', { 'papers/same-name.yaml': paper(), 'papers/Same-Name.yaml': paper({ title: 'Loud' }) }],
  ['a folder for a file', { 'tools/folder.yaml/x': '' }],
  ['hidden files are left alone', { 'papers/.DS_Store': '\u0000', 'papers/.gitkeep': '' }, 'accepted'],
  ['a name that Windows keeps', { 'papers/con.yaml': paper(), 'tools/lpt1.yaml': tool() }],
  ['a name like one that Windows keeps', { 'papers/con-1.yaml': paper(), 'papers/com10.yaml': paper() }, 'accepted'],
  ['a name of 101 characters', { [`papers/${'n'.repeat(101)}.yaml`]: paper() }],
  ['a name of 100 characters', { [`papers/${'n'.repeat(100)}.yaml`]: paper() }, 'accepted'],
  ["an editor's copy", { 'papers/copy.yaml~': paper() }],
]);
