import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../src/catalogue/location.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';

const { catalogue, problems } = await readCatalogue(ownCatalogue);
const paper = (slug: string) => catalogue.papers.find((entry) => entry.slug === slug)!.data;

test('the list has no problems', () => {
  expect(problems).toEqual([]);
});

describe('the six papers of the list that this one grew from', () => {
  test.each([
    ['diff-pruning', { arxiv: '2305.10924' }, 'structured', { id: 'neurips', year: 2023 }],
    ['snapfusion', { arxiv: '2306.00980' }, 'structured', { id: 'neurips', year: 2023 }],
    ['ecodiff', { arxiv: '2412.02852', code: 'https://github.com/YaNgZhAnG-V5/EcoDiff' }, 'structured', { id: 'iclr', year: 2026 }],
    ['smaller-faster-sd', { openreview: 't9m14jybcI' }, 'structured', { id: 'iclr', year: 2025 }],
    ['laptop-diff', { arxiv: '2404.11098' }, 'structured', undefined],
    ['sparsedm', { arxiv: '2404.10445', code: 'https://github.com/thu-ml/SparseDM' }, 'semi-structured', { id: 'icme', year: 2025 }],
  ])('%s has the right identifiers, category and venue', (slug, links, category, venue) => {
    expect(paper(slug).links).toMatchObject(links);
    expect(paper(slug).categories).toEqual([category]);
    if (venue === undefined) expect(paper(slug).venue).toBeUndefined();
    else expect(paper(slug).venue).toMatchObject(venue);
  });

  test('SnapFusion has a page but no code, the workshop paper its track, SparseDM its pattern', () => {
    expect(paper('snapfusion').links.code).toBeUndefined();
    expect(paper('smaller-faster-sd').venue?.track).toMatch(/workshop/i);
    expect(paper('sparsedm').patterns).toContain('2:4');
  });
});

test('each kind of pruning has at least two papers', () => {
  for (const category of Object.keys(catalogue.vocabulary.categories)) {
    expect(catalogue.papers.filter(({ data }) => data.categories.includes(category)).length, category).toBeGreaterThanOrEqual(2);
  }
});

test('every paper has a BibTeX key, and every figure says where it stands', () => {
  expect(catalogue.papers.filter(({ data }) => data.key === undefined).map(({ slug }) => slug)).toEqual([]);
  for (const { slug, data } of catalogue.papers) for (const row of data.results ?? []) expect(row.source, slug).toMatch(/\S/);
});

test('tools and tutorials are more than a beginning', () => {
  expect(catalogue.tools.length).toBeGreaterThanOrEqual(80);
  expect(catalogue.tutorials.length).toBeGreaterThanOrEqual(35);
});

describe('guides', () => {
  // A measured figure: decimals, percentages, factors. Versions of models and arithmetic on bits are none.
  const FIGURE = /\d+\.\d+(?![\w.])|\d\s?%|\d×/;
  const withoutNames = (text: string) =>
    text
      .replace(/<Cite[^>]*>|\$[^$]*\$|`[^`]*`|\]\([^)]*\)/g, '')
      .replace(/\b(?:SD|Stable Diffusion|Wan|SANA|FLUX|LLaDA)[- ]?(?:up to )?v?\d\.\d\b|\bup to 2\.1\b/g, '');

  test.each(catalogue.guides.map(({ slug, body }) => [slug, body ?? ''] as const))('%s cites an entry for each figure', (_slug, body) => {
    let before = '';
    for (const block of body.split(/\n\s*\n/)) {
      const units = block.startsWith('|') ? block.split('\n').slice(2) : block.split(/\n(?=- )/);
      for (const unit of units) {
        const claims = FIGURE.test(withoutNames(unit)) && !/\bbits?\b/.test(unit);
        if (claims) expect(`${before}\n${unit}`, unit).toContain('<Cite');
      }
      before = block;
    }
  });
});

test('README stays well below the size at which GitHub cuts it', async () => {
  const readme = await readFile(path.join(ownCatalogue, '..', 'README.md'));
  expect(readme.length).toBeLessThan(400_000);
});
