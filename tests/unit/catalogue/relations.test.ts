import { expect, test } from 'vitest';
import { relationsOf } from '../../../src/catalogue/relations.ts';
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
