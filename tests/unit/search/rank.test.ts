import { describe, expect, test } from 'vitest';
import { isMeant, rank, type Ranked } from '../../../src/search/rank.ts';
import { searchDocuments } from '../../../src/search/document.ts';
import { small } from '../entries.ts';

/** A result of the search engine; its other fields do not matter here. */
const result = (title: string, score: number, { name = '', kind = 'Paper', content = title } = {}): Ranked => ({
  score,
  content,
  meta: { title, name, kind } as Ranked['meta'],
});
const titles = (results: readonly Ranked[]) => results.map(({ meta }) => meta.title);

describe('what a reader asks for by name comes first', () => {
  const found = [
    result('A survey of DiffPrune and others', 9),
    result('DiffPruner: Another', 5, { name: 'DiffPruner' }),
    result('DiffPrune', 2, { kind: 'Tool' }),
    result('DiffPrune: Fast', 1, { name: 'DiffPrune' }),
  ];

  test.for(['DiffPrune', 'diffprune', 'Diff-Prune', ' diff prune '])('%o', (query) => {
    expect(titles(rank(found, query))).toEqual(['DiffPrune: Fast', 'DiffPrune', 'DiffPruner: Another', 'A survey of DiffPrune and others']);
  });
});

test('of names that differ in a hyphen alone, the one that was typed comes first', () => {
  const found = [result('One', 9, { name: 'DiffPruning' }), result('Two', 1, { name: 'Diff-Pruning' })];
  expect(titles(rank(found, 'Diff-Pruning'))).toEqual(['Two', 'One']);
  expect(titles(rank(found, 'DiffPruning'))).toEqual(['One', 'Two']);
});

test('at the same score a paper comes before a tool, and a tool before a neighboring paper', () => {
  const found = [result('c', 1, { kind: 'Related work' }), result('b', 1, { kind: 'Tool' }), result('a', 1)];
  expect(titles(rank(found, 'other'))).toEqual(['a', 'b', 'c']);
});

test('a query of signs alone leaves the order of the search engine', () => {
  expect(titles(rank([result('b', 2), result('a', 1)], '?!'))).toEqual(['b', 'a']);
});

test('what shares no word with the query is not meant', () => {
  const paper = result('Sparse Diffusion', 1, { content: 'SparseOne: pruning of diffusion models, José García' });
  expect(['pruned', 'diffusion', 'jose', 'xyzzy sparseone'].filter((query) => isMeant(paper, query))).toHaveLength(4);
  expect(['xyzzy', 'quantum', ''].filter((query) => isMeant(paper, query))).toEqual([]);
});

test('every kind of entry that is indexed has a kind to be told by', () => {
  const kinds = searchDocuments(small).map(({ html }) => /="kind\[content\]" content="([^"]+)"/.exec(html)?.[1]);
  expect(new Set(kinds)).toEqual(new Set(['Paper', 'Related work', 'Tool', 'Tutorial', 'Guide']));
});
