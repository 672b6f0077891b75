import { expect, test } from 'vitest';
import { relationsOf, similarPapers } from '../../../src/catalogue/relations.ts';
import { bySlug, catalogueOf, makePaper, makeRelated, small } from '../entries.ts';

const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);

test('a paper knows what it builds on, in the order in which it names it, neighbors too', () => {
  const relations = relationsOf(bySlug(small.papers, 'sparse-one'), small);
  expect(slugs(relations.buildsOn)).toEqual(['old-one', 'snip-like']);
  expect(slugs(relations.comparesWith)).toEqual(['old-one']);
  expect(slugs(relations.builtOnBy)).toEqual(['notes-one']);
  expect(relations.comparedBy).toEqual([]);
});

test('a paper knows what builds on it and is compared with it, newest first', () => {
  const papers = [
    makePaper('old'),
    makePaper('a', { released: '2024-01', 'builds-on': ['old'] }),
    makePaper('b', { released: '2025-01', 'builds-on': ['old'], 'compares-with': ['old'] }),
  ];
  const relations = relationsOf(papers[0]!, catalogueOf(papers));
  expect(slugs(relations.builtOnBy)).toEqual(['b', 'a']);
  expect(slugs(relations.comparedBy)).toEqual(['b']);
});

test('a slug that no entry answers to is left out', () => {
  expect(relationsOf(makePaper('a', { 'builds-on': ['nothing'] }), catalogueOf([], { related: [makeRelated('b')] })).buildsOn).toEqual([]);
});

const papers = [
  makePaper('asked', { models: ['sdxl'], tasks: ['text-to-image'], removes: ['block'] }),
  makePaper('same', { models: ['sdxl'], tasks: ['text-to-image'], removes: ['block'] }),
  makePaper('model', { models: ['sdxl', 'ddpm'] }),
  makePaper('newer', { released: '2025-06' }),
  makePaper('older', { released: '2023-06' }),
  makePaper('other', { categories: ['unstructured'] }),
];

test('similar papers come by what they share, and equal ones newest first', () => {
  expect(slugs(similarPapers(papers[0]!, papers))).toEqual(['same', 'model', 'newer', 'older', 'other']);
});

test('a paper is never similar to itself, and no more are given than asked for', () => {
  expect(slugs(similarPapers(papers[0]!, papers, 2))).toEqual(['same', 'model']);
  expect(similarPapers(papers[0]!, papers.slice(0, 1))).toEqual([]);
});
