import { expect, test } from 'vitest';
import { relationsOf, CONSIDERED, similarPapers, WEIGHTS } from '../../../src/catalogue/relations.ts';
import { bySlug, catalogueOf, makePaper, makeRelated, small } from '../entries.ts';
import fc from 'fast-check';
import type { Paper } from '../../../src/catalogue/entry.ts';
import { byRelease } from '../../../src/catalogue/order.ts';
import { facets } from '../../../src/catalogue/taxonomy.ts';

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
  expect(slugs(similarPapers(papers[0]!, catalogueOf(papers)))).toEqual(['same', 'model', 'newer', 'older', 'other']);
});

test('a paper is never similar to itself, and no more are given than asked for', () => {
  expect(slugs(similarPapers(papers[0]!, catalogueOf(papers), 2))).toEqual(['same', 'model']);
  expect(similarPapers(papers[0]!, catalogueOf(papers.slice(0, 1)))).toEqual([]);
});

test('of a long list they are looked for among the newest papers', () => {
  const old = makePaper('old', { released: '2020-01', models: ['sdxl'] });
  const asked = makePaper('asked', { released: '2020-02', models: ['sdxl'] });
  const newer = Array.from({ length: CONSIDERED }, (_, index) => makePaper(`new-${index}`, { released: '2025-01' }));
  expect(slugs(similarPapers(asked, catalogueOf([old, asked, ...newer.slice(2)]), 1))).toEqual(['old']);
  expect(slugs(similarPapers(asked, catalogueOf([old, asked, ...newer]), 1))).not.toContain('old');
});

/** The same by its plain definition: every paper is scored, and all are sorted. */
function plainly(paper: Paper, papers: readonly Paper[], most: number): Paper[] {
  const score = (other: Paper) =>
    facets.reduce((sum, { name, valuesOf }) => {
      const [terms, others] = [valuesOf(paper), valuesOf(other)];
      const shared = terms.filter((term) => others.includes(term)).length;
      return shared === 0 ? sum : sum + ((WEIGHTS[name] ?? 0) * shared) / (terms.length + others.length - shared);
    }, 0);
  return papers
    .filter(({ slug }) => slug !== paper.slug)
    .map((other) => ({ other, score: score(other) }))
    .toSorted((a, b) => b.score - a.score || byRelease(a.other, b.other))
    .slice(0, most)
    .map(({ other }) => other);
}

// Checking each of thousands of papers would be most of the test's time.
const plain = makePaper('plain');
const some = (...terms: string[]) => fc.option(fc.subarray(terms, { minLength: 1 }), { nil: undefined });
const anyFields = fc.record(
  {
    released: fc.constantFrom('2023-01', '2024-02', '2025-03'),
    title: fc.constantFrom('A title', 'Another title', 'One more'),
    categories: fc.subarray(['unstructured', 'structured'], { minLength: 1 }),
    models: some('ddpm', 'sd-1-5', 'sdxl'),
    removes: some('weight', 'channel', 'block'),
    criterion: some('magnitude', 'taylor'),
    tasks: some('text-to-image', 'unconditional-generation'),
    training: fc.constantFrom('training-free', 'fine-tuning'),
    combines: some('quantization', 'knowledge-distillation'),
    architectures: some('u-net', 'dit'),
  },
  { requiredKeys: ['categories'] },
);

test('similar papers are those of the plain definition, in its order', () => {
  fc.assert(
    fc.property(fc.array(anyFields, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 8 }), (fields, most) => {
      const list = fields.map((data, index): Paper => ({ ...plain, slug: `p${index}`, data: { ...plain.data, ...data } }));
      const catalogue = catalogueOf(list);
      for (const paper of list) expect(slugs(similarPapers(paper, catalogue, most))).toEqual(slugs(plainly(paper, list, most)));
    }),
  );
});
