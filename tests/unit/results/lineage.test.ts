import { expect, test } from 'vitest';
import { lineageOf, MOST_SAYING } from '../../../src/results/lineage.ts';
import { catalogueOf, makePaper, makeRelated } from '../entries.ts';

const papers = [
  makePaper('new', { released: '2026-01', 'builds-on': ['old', 'root'], 'compares-with': ['middle'] }),
  makePaper('middle', { released: '2025-01' }),
  makePaper('old', { released: '2024-01' }),
  makePaper('alone', { released: '2025-06' }),
];
const lineage = lineageOf(catalogueOf(papers, { related: [makeRelated('root', { released: '2015' }), makeRelated('aside')] }));

test('whoever builds, compares, is built on or compared with is in it, newest first; the rest are counted', () => {
  expect(lineage.members.map(({ entry }) => entry.slug)).toEqual(['new', 'middle', 'old', 'root']);
  expect(lineage.alone).toBe(1);
});

test('relations are those of the entries and no others', () => {
  expect(lineage.relations).toEqual([
    { from: 0, to: 2, kind: 'builds-on' },
    { from: 0, to: 3, kind: 'builds-on' },
    { from: 0, to: 1, kind: 'compares-with' },
  ]);
});

test('of very many papers that name others, the newest are in the picture with those that they name', () => {
  const many = Array.from({ length: MOST_SAYING + 3 }, (_, index) =>
    makePaper(`p${index}`, { released: `${1950 + index}-01`, ...(index > 0 && { 'builds-on': [`p${index - 1}`] }) }),
  );
  const { members, relations, saying, alone } = lineageOf(catalogueOf(many));
  expect(saying).toBe(MOST_SAYING + 2);
  expect(members.map(({ entry }) => entry.slug)).toEqual(
    many
      .slice(2)
      .map(({ slug }) => slug)
      .reverse(),
  );
  expect(relations).toHaveLength(MOST_SAYING);
  expect(alone).toBe(0);
});
