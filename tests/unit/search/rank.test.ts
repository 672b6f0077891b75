import { expect, test } from 'vitest';
import { searchDocuments } from '../../../src/search/document.ts';
import { rank } from '../../../src/search/rank.ts';
import { small } from '../entries.ts';

const result = (name: string, title: string, kind = 'Paper', score = 1) => ({
  score,
  tier: 0,
  meta: { name, title, kind, published: '', categories: '' },
  content: `${name} ${title}`,
});
const order = (text: string, results: ReturnType<typeof result>[], complete = true) =>
  rank(results, { text, complete }).map(({ meta }) => meta.name || meta.title);

const dydit = result('DyDiT', 'Dynamic Diffusion Transformer');
const dyditPlus = result('DyDiT++', 'DyDiT++: Dynamic Diffusion Transformers', 'Paper', 9);
const diffPruning = result('Diff-Pruning', 'Structural Pruning for Diffusion Models');
const diffpruning = result('DiffPruning', 'Mixture of Efficient Diffusion Experts', 'Paper', 9);

test.each([
  ['dydit', 'DyDiT'],
  ['DyDiT++', 'DyDiT++'],
  ['diff pruning', 'Diff-Pruning'],
  ['diffpruning', 'DiffPruning'],
  ['structural pruning for diffusion models', 'Diff-Pruning'],
])('%s is first of all %s', (text, first) => {
  expect(order(text, [dyditPlus, dydit, diffpruning, diffPruning])[0]).toBe(first);
});

test('half a word begins a name; a whole one is not the beginning of another', () => {
  const wanda = result('Wanda', 'A Simple Approach');
  const mobile = result('MobileWan', 'Wan on phones', 'Paper', 2);
  expect(order('wand', [mobile, wanda], false)[0]).toBe('Wanda');
  expect(order('wan', [wanda, mobile], true)[0]).toBe('MobileWan');
});

test('at the same name and at the same score, papers come first', () => {
  expect(order('x', [result('', 'About y', 'Tool'), result('', 'Of z')])).toEqual(['Of z', 'About y']);
  expect(order('SSD-1B', [result('', 'SSD-1B', 'Tool', 9), result('SSD-1B', 'Distillation')])[0]).toBe('SSD-1B');
  expect(rank([result('', 'SSD-1B', 'Tool', 9), result('SSD-1B', 'Distillation')], { text: 'ssd 1b', complete: true })[0]!.meta.kind).toBe('Paper');
});

test('words in a row count more, an author by the family name first as well', () => {
  const byJun = { ...result('', 'A'), content: 'He Li, Jun Zhu' };
  const byOthers = { ...result('', 'B', 'Paper', 1.2), content: 'Junhan Zhu' };
  expect(order('Zhu, Jun', [byOthers, byJun])).toEqual(['A', 'B']);
});

test('a result of a better tier comes before a higher score', () => {
  expect(order('x', [{ ...result('', 'Apart', 'Paper', 9), tier: 1 }, result('', 'Joined')])).toEqual(['Joined', 'Apart']);
});

test('a tool comes before a neighboring paper at the same score', () => {
  expect(order('x', [result('', 'Neighbor', 'Related work'), result('', 'Tool', 'Tool'), result('', 'Paper')])).toEqual([
    'Paper',
    'Tool',
    'Neighbor',
  ]);
});

test('a query of signs alone leaves the order of the search engine', () => {
  expect(order('?!', [result('', 'b', 'Paper', 2), result('', 'a')])).toEqual(['b', 'a']);
});

test('every kind of entry that is indexed has a kind to be told by', () => {
  const kinds = searchDocuments(small).map(({ meta }) => meta.kind);
  expect(new Set(kinds)).toEqual(new Set(['Paper', 'Related work', 'Tool', 'Tutorial', 'Guide']));
});
