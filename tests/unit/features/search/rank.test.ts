import { expect, test } from 'vitest';
import { searchDocuments } from '../../../../src/features/search/document.ts';
import type { Query } from '../../../../src/features/search/query.ts';
import { rank } from '../../../../src/features/search/rank.ts';
import { wordsOf } from '../../../../src/features/search/words.ts';
import { small } from '../../entries.ts';

const result = (name: string, title: string, kind = 'Paper', score = 1) => ({
  score,
  tier: 0,
  meta: { name, title, kind, published: '', categories: '' },
  content: `${name} ${title}`,
});
const asked = (text: string, complete = true) => ({
  ...{ text, complete, words: wordsOf(text) },
  ...{ initials: undefined as string | undefined, asks: undefined as Query['asks'] },
});
const order = (text: string, results: ReturnType<typeof result>[], complete = true) =>
  rank(results, asked(text, complete)).map(({ meta }) => meta.name || meta.title);

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
  expect(rank([result('', 'SSD-1B', 'Tool', 9), result('SSD-1B', 'Distillation')], asked('ssd 1b'))[0]!.meta.kind).toBe('Paper');
});

test('words in a row count more, an author by the family name first as well', () => {
  const byJun = { ...result('', 'A'), content: 'He Li, Jun Zhu' };
  const byOthers = { ...result('', 'B', 'Paper', 1.2), content: 'Junhan Zhu' };
  expect(order('Zhu, Jun', [byOthers, byJun])).toEqual(['A', 'B']);
});

test('a result of a better tier comes before a somewhat higher score', () => {
  expect(order('x', [{ ...result('', 'Apart', 'Paper', 1.9), tier: 1 }, result('', 'Joined')])).toEqual(['Joined', 'Apart']);
});

test('of two with the words, the one that has them in its title comes first', () => {
  const about = { ...result('', 'A Survey on Pruning', 'Tutorial'), content: 'survey pruning' };
  const other = { ...result('', 'A Survey on Models', 'Tutorial', 1.2), content: 'survey pruning' };
  expect(order('survey of pruning', [other, about])[0]).toBe('A Survey on Pruning');
  expect(order('skip blocks', [result('', 'Blocks'), result('', 'Skipping a Block')])[0]).toBe('Skipping a Block');
});

test('a tool comes before related work at the same score', () => {
  const results = [result('', 'Neighbor', 'Related work'), result('', 'Tool', 'Tool'), result('', 'Paper')];
  expect(order('x', results)).toEqual(['Paper', 'Tool', 'Neighbor']);
});

const page = (name: string, spellings: string, score = 1) => ({ ...result('', name, 'Model', score), content: `${name} ${spellings}.` });

test('the page of what was named comes first, behind what has that very name or title', () => {
  const sdxl = page('SDXL', 'calledsdxl calledstablediffusionxl');
  const turbo = page('SDXL-Turbo', 'calledsdxlturbo', 20);
  const papers = [result('', 'Of SDXL', 'Paper', 3), result('', 'Too, of SDXL', 'Paper', 2)];
  expect(order('SDXL', [turbo, ...papers, sdxl])[0]).toBe('SDXL');
  expect(order('stable diffusion xl', [...papers, sdxl])[0]).toBe('SDXL');
  expect(order('SDXL', [sdxl, result('SDXL', 'Of its own')])).toEqual(['SDXL', 'SDXL']);
  expect(rank([sdxl, result('SDXL', 'Of its own')], asked('SDXL'))[0]!.meta.kind).toBe('Paper');
  expect(rank([...papers, sdxl], { ...asked('best for sdxl'), words: ['sdxl'] })[0]!.meta.title).toBe('SDXL');
});

test('the page of a term comes first for the plural too, and for another spelling behind papers that have it in their title', () => {
  const head = page('Head', 'calledhead calledattentionhead');
  const paper = result('', 'Pruning the Attention Head', 'Paper', 9);
  expect(order('heads', [paper, head])[0]).toBe('Head');
  expect(order('attention heads', [{ ...paper, content: 'attention heads' }, head])[0]).toBe('Head');
  expect(order('attention head', [head, paper])).toEqual(['Pruning the Attention Head', 'Head']);
});

test('what several titles have is what they are about: the page of the term comes before them', () => {
  const dit = page('DiT', 'calleddit calleddiffusiontransformer');
  const papers = [result('', 'Taming a Diffusion Transformer', 'Paper', 9), result('', 'On the Diffusion Transformer', 'Paper', 8)];
  expect(order('diffusion transformer', [...papers, dit])[0]).toBe('DiT');
  expect(order('diffusion transformer', [papers[0]!, dit])[0]).toBe('Taming a Diffusion Transformer');
});

test('what something is, a guide answers; how to do something, one that names it', () => {
  const guides = [result('', 'Shrink SDXL', 'Guide', 0.2), result('', 'Evaluation', 'Guide', 0.2)];
  const others = [result('SDXL-Small', 'Of SDXL', 'Paper', 9), page('SDXL', 'calledsdxl', 9)];
  const best = (asks: Query['asks']) => rank([...others, ...guides], { ...asked('sdxl, asked'), words: ['sdxl'], asks })[0]!.meta.title;
  expect(best('what')).toBe('Shrink SDXL');
  expect(best('how')).toBe('Shrink SDXL');
  expect(best(undefined)).toBe('SDXL');
  expect(rank([...others, guides[1]!], { ...asked('sdxl, asked'), words: ['sdxl'], asks: 'how' })[0]!.meta.title).toBe('SDXL');
});

test('a name may begin with the initials of what was typed', () => {
  const results = [result('Importance-Aware OBS', 'Pruning', 'Paper', 9), result('OBS-Diff', 'Accurate Pruning')];
  expect(rank(results, { ...asked('optimal brain surgeon'), initials: 'obs' })[0]!.meta.name).toBe('OBS-Diff');
});

test.each([
  ['fid', 'High-Fidelity', 'FID', ['B', 'A']],
  ['model', 'Models', 'Model', ['A', 'B']],
])('%s: a word that only begins like it counts little, and one with another ending as much', (typed, first, second, expected) => {
  const results = [
    { ...result('', 'A', 'Paper', 9), content: first },
    { ...result('', 'B'), content: second },
  ];
  expect(order(typed, results)).toEqual(expected);
});

test('a title without the name before it is the title as well', () => {
  const deepCache = result('DeepCache', 'DeepCache: Models for Free', 'Related work');
  expect(order('models for free', [result('', 'Free of Models', 'Paper', 9), deepCache])[0]).toBe('DeepCache');
});

test('a query of signs alone leaves the order of the search engine', () => {
  expect(order('?!', [result('', 'b', 'Paper', 2), result('', 'a')])).toEqual(['b', 'a']);
});

test('every kind of entry that is indexed has a kind to be told by', () => {
  const kinds = searchDocuments(small).map(({ meta }) => meta.kind);
  expect(new Set(kinds)).toEqual(new Set(['Paper', 'Related work', 'Tool', 'Tutorial', 'Guide']));
});
