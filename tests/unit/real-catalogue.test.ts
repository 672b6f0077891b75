import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../src/catalogue/entry.ts';
import { ownCatalogue } from '../../src/read/location.ts';
import { formatVenue } from '../../src/catalogue/publication.ts';
import { readCatalogue } from '../../src/read/read.ts';
import { terminalReport } from '../../src/report.ts';
import { glyphs } from '../../src/glyph.ts';
import { bySlug } from './entries.ts';
import { projectRoot, temporaryFolder } from './helpers.ts';

const { catalogue, problems } = await readCatalogue(ownCatalogue);
const { papers, related, tools, tutorials, comparisons, guides, vocabulary } = catalogue;

test('the list has no problems', () => {
  expect(terminalReport(problems)).toBe('');
});

describe('what the list grew from is in it', () => {
  const seeds: readonly [slug: string, links: object, categories: string[], venue: string | undefined][] = [
    ['diff-pruning', { arxiv: '2305.10924' }, ['structured'], 'NeurIPS 2023'],
    ['snapfusion', { arxiv: '2306.00980' }, ['structured'], 'NeurIPS 2023'],
    ['ecodiff', { arxiv: '2412.02852' }, ['structured'], 'ICLR 2026'],
    ['smaller-faster-sd', { openreview: 't9m14jybcI' }, ['structured'], 'ICLR 2025'],
    ['laptop-diff', { arxiv: '2404.11098' }, ['structured'], undefined],
    ['sparsedm', { arxiv: '2404.10445' }, ['semi-structured'], 'ICME 2025'],
  ];

  test.for(seeds)('%s', ([slug, links, categories, venue]) => {
    const { data } = bySlug(papers, slug);
    expect(data.links).toMatchObject(links);
    expect(data.categories).toEqual(categories);
    const { venue: published } = data;
    expect(published && formatVenue({ venue: { id: published.id, year: published.year } }, vocabulary)).toBe(venue);
  });

  test('with what is particular about each', () => {
    expect(bySlug(papers, 'sparsedm').data.patterns).toContain('2:4');
    expect(bySlug(papers, 'ecodiff').data.links.code).toBeDefined();
    expect(bySlug(papers, 'snapfusion').data.links.code).toBeUndefined();
    expect(bySlug(papers, 'smaller-faster-sd').data.venue?.track).toMatch(/workshop/i);
  });
});

test.for(Object.keys(vocabulary.categories))('at least two papers are %s, and there is a glyph for them', (category) => {
  expect(papers.filter(({ data }) => data.categories.includes(category)).length).toBeGreaterThanOrEqual(2);
  expect(glyphs).toHaveProperty(category);
});

describe('every paper', () => {
  const without = (isThere: (paper: Paper) => boolean) => papers.filter((paper) => !isThere(paper)).map(({ file }) => file);

  test('has a BibTeX key', () => {
    expect(without(({ data }) => data.key !== undefined)).toEqual([]);
  });

  test('says where each of its results stands', () => {
    expect(without(({ data }) => (data.results ?? []).every(({ source }) => source !== ''))).toEqual([]);
  });

  test('has a summary of at most 400 characters that is a sentence', () => {
    expect(without(({ data }) => data.summary.length <= 400 && data.summary.endsWith('.'))).toEqual([]);
  });

  test('was public before it was added', () => {
    expect(without(({ data }) => data.released.slice(0, 7) <= data.added)).toEqual([]);
  });
});

test('there are entries of every kind', () => {
  for (const entries of [papers, related, tools, tutorials, comparisons, guides]) expect(entries).not.toEqual([]);
});

test('README is small enough for GitHub to show the whole of it', async () => {
  // https://docs.github.com/repositories: what is over 500 KiB is cut off.
  expect((await readFile(path.join(projectRoot, 'README.md'))).length).toBeLessThan(400_000);
});

test('the example that CONTRIBUTING gives to copy is a valid entry', async () => {
  const text = await readFile(path.join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
  const block = /^( *)```yaml\n([\s\S]*?)^ *```$/m.exec(text)!;
  const yaml = block[2]!.replaceAll(new RegExp(`^${block[1]}`, 'gm'), '');
  await using folder = await temporaryFolder({ 'papers/example.yaml': yaml });
  expect(terminalReport((await readCatalogue(folder.directory)).problems)).toBe('');
});
