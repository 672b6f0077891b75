import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arxivAddress, doiAddress, entryPath, linksOf, mainAndOtherLinks, openreviewAddress } from '../../../src/catalogue/links.ts';
import { judgeAddress } from '../../../src/schema/address.ts';
import { bySlug, makePaper, small } from '../entries.ts';

const sici = '10.1002/(SICI)1097-0185(19990415)257:2<50::AID-AR4>3.3.CO;2-N';

test('identifiers become addresses', () => {
  expect(arxivAddress('2404.10001')).toBe('https://arxiv.org/abs/2404.10001');
  expect(arxivAddress('math.GT/0309136')).toBe('https://arxiv.org/abs/math.GT/0309136');
  expect(openreviewAddress('AbCd_12-Ef')).toBe('https://openreview.net/forum?id=AbCd_12-Ef');
  expect(doiAddress('10.1000/182')).toBe('https://doi.org/10.1000/182');
});

describe('the address of a DOI', () => {
  test.for([sici, '10.1000/a?b=c#d', '10.1000/a%20b', '10.1000/a/b//c', '10.1000/"x"', '10.1000/ä[1]'])('%s leads to it', (doi) => {
    const address = doiAddress(doi);
    expect(judgeAddress(address)).toBeUndefined();
    const { pathname, search, hash } = new URL(address);
    expect(decodeURIComponent(pathname.slice(1))).toBe(doi);
    expect(search + hash).toBe('');
  });
});

test('links stand in one order with one name each, whatever the order in the file', () => {
  const paper = makePaper('a', {
    links: {
      weights: 'https://example.org/w',
      code: 'https://example.org/c',
      project: 'https://example.org/p',
      page: 'https://example.org/q',
      doi: '10.1000/182',
      openreview: 'AbCd_12-Ef',
      arxiv: '2404.10001',
    },
  });
  expect(linksOf(paper).map(({ label, href }) => `${label} ${href}`)).toEqual([
    'arXiv https://arxiv.org/abs/2404.10001',
    'OpenReview https://openreview.net/forum?id=AbCd_12-Ef',
    'DOI https://doi.org/10.1000/182',
    'Publication https://example.org/q',
    'Code https://example.org/c',
    'Project https://example.org/p',
    'Weights https://example.org/w',
  ]);
});

test('several weights are told apart', () => {
  const paper = makePaper('a', { links: { weights: ['https://example.org/org/model-a', 'https://example.org/org/model%20b/'] } });
  expect(linksOf(paper).map(({ label }) => label)).toEqual(['Weights: model-a', 'Weights: model b']);
});

test('one address in a list of weights needs no more than its name', () => {
  expect(linksOf(makePaper('a', { links: { weights: ['https://example.org/a'] } })).map(({ label }) => label)).toEqual(['Weights']);
});

test('behind the title of a paper is its text, and of a tool the tool', () => {
  const main = (entry: Parameters<typeof mainAndOtherLinks>[0]) => mainAndOtherLinks(entry).main.href;
  expect(main(bySlug(small.papers, 'sparse-one'))).toBe('https://arxiv.org/abs/2404.10001');
  expect(main(bySlug(small.papers, 'old-one'))).toBe('https://openreview.net/forum?id=AbCd_12-Ef');
  expect(main(makePaper('a', { links: { code: 'https://example.org/c' } }))).toBe('https://example.org/c');
  expect(main(bySlug(small.tools, 'zeta-lib'))).toBe('https://github.com/example/zeta');
  expect(main(bySlug(small.tutorials, 'survey-one'))).toBe('https://arxiv.org/abs/2405.10001');
});

test('the other links are all but the one behind the title', () => {
  const entry = bySlug(small.papers, 'sparse-one');
  const { main, others } = mainAndOtherLinks(entry);
  expect([main, ...others].map(({ href }) => href)).toEqual(linksOf(entry).map(({ href }) => href));
});

const addresses = fc.webUrl({ withQueryParameters: true, withFragments: true });

test('whatever passes as an address becomes a link that leads there', () => {
  fc.assert(
    fc.property(addresses, addresses, addresses, (code, one, two) => {
      const hrefs = linksOf(makePaper('a', { links: { code, weights: [one, two] } })).map(({ href }) => href);
      expect(hrefs).toEqual([code, one, two]);
    }),
  );
});

test('a percent sign in one of several weights breaks nothing', () => {
  const weights = ['https://example.org/100%', 'https://example.org/b'];
  expect(weights.map(judgeAddress)).toEqual([undefined, undefined]);
  expect(linksOf(makePaper('a', { links: { weights } })).map(({ href }) => href)).toEqual(weights);
});

test('papers and guides have pages of their own, everything else a place on one', () => {
  const paths = (['papers', 'guides', 'related', 'tools', 'tutorials'] as const).map((collection) => entryPath({ collection, slug: 'a' }));
  expect(paths).toEqual(['/papers/a/', '/guides/a/', '/related/#a', '/tools/#a', '/tutorials/#a']);
});
