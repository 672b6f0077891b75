import { expect, test } from 'vitest';
import { facets, taxonomy, termsOf, aspects, completenessRows } from '../../../src/catalogue/taxonomy.ts';
import { bySlug, catalogueOf, makePaper, small } from '../entries.ts';

test('the categories are always there, in the order of the vocabulary', () => {
  expect(taxonomy(catalogueOf([]), 'categories').map(({ id, papers }) => [id, papers.length])).toEqual([
    ['unstructured', 0],
    ['structured', 0],
    ['semi-structured', 0],
  ]);
});

test('other terms are there when a paper has them, in the order of the vocabulary', () => {
  expect(taxonomy(small, 'models').map(({ id }) => id)).toEqual(['ddpm', 'sd-1-5']);
  expect(taxonomy(catalogueOf([]), 'models')).toEqual([]);
});

test('a paper stands under each of its terms, newest first', () => {
  const found = Object.fromEntries(taxonomy(small, 'categories').map(({ id, papers }) => [id, papers.map(({ slug }) => slug)]));
  expect(found).toEqual({ unstructured: ['notes-one'], structured: ['sparse-one', 'old-one'], 'semi-structured': ['sparse-one'] });
});

test('a term comes with its name', () => {
  expect(taxonomy(small, 'tasks').map(({ term }) => term.name)).toEqual(['Text to image', 'Unconditional generation']);
});

test('patterns go from the smallest to the largest number, and years from the newest', () => {
  const papers = [
    makePaper('a', { categories: ['semi-structured'], patterns: ['2:4', '10:16'], released: '2023' }),
    makePaper('b', { categories: ['semi-structured'], patterns: ['1:4'], released: '2025-01' }),
    makePaper('c', { released: '2024-12-31' }),
  ];
  expect(taxonomy(catalogueOf(papers), 'patterns').map(({ term }) => term.name)).toEqual(['1:4', '2:4', '10:16']);
  expect(taxonomy(catalogueOf(papers), 'years').map(({ id }) => id)).toEqual(['2025', '2024', '2023']);
});

test('every value of every facet can be part of an address', () => {
  for (const { name } of facets) for (const { id } of taxonomy(small, name)) expect(id, name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('every value that a paper has is a term of its facet', () => {
  for (const { name, valuesOf, termsOf: known } of facets)
    for (const paper of small.papers) for (const value of valuesOf(paper)) expect([...known(small).keys()], name).toContain(value);
});

test('what a paper does not say has no terms', () => {
  const bare = makePaper('a');
  expect(facets.filter(({ valuesOf }) => valuesOf(bare).length > 0).map(({ name }) => name)).toEqual(['categories', 'purposes', 'years']);
  expect(termsOf(bare, 'training')).toEqual([]);
  expect(termsOf(bySlug(small.papers, 'sparse-one'), 'training')).toEqual(['fine-tuning']);
});

test('what papers come with is told from their links and results', () => {
  expect(termsOf(bySlug(small.papers, 'sparse-one'), 'has')).toEqual(['code', 'weights', 'results']);
  expect(termsOf(bySlug(small.papers, 'old-one'), 'has')).toEqual([]);
  expect(termsOf(makePaper('a', { results: [] }), 'has')).toEqual([]);
});

test('every facet has a name and a parameter of its own', () => {
  expect(new Set(facets.map(({ name }) => name)).size).toBe(facets.length);
  expect(new Set(facets.map(({ parameter }) => parameter)).size).toBe(facets.length);
});

test('what is there is counted over all papers, by category and by year', () => {
  const head = ['', 'papers', ...aspects.map(({ id }) => id)];
  expect([head, ...completenessRows(small).map(({ label, papers, counts }) => [label, papers, ...counts])]).toEqual([
    ['', 'papers', 'results', 'code', 'weights', 'venue', 'criterion', 'models', 'training'],
    ['All papers', 3, 1, 2, 1, 2, 2, 2, 2],
    ['Unstructured', 1, 0, 1, 0, 0, 1, 0, 1],
    ['Structured', 2, 1, 1, 1, 2, 1, 2, 1],
    ['Semi-structured', 1, 1, 1, 1, 1, 1, 1, 1],
    ['2024', 2, 1, 2, 1, 1, 2, 1, 2],
    ['2023', 1, 0, 0, 0, 1, 0, 1, 0],
  ]);
});

test('an empty list has nothing', () => {
  expect(completenessRows(catalogueOf([])).every(({ papers, counts }) => papers === 0 && counts.every((count) => count === 0))).toBe(true);
});
