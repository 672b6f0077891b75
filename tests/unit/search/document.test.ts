import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { searchDocuments } from '../../../src/search/document.ts';
import { catalogueOf, makePaper, small } from '../entries.ts';

const documents = searchDocuments(small);
const htmlOf = (url: string) => documents.find((document) => document.url === url)!.html;

test('there is one document for each entry, at its address', () => {
  expect(documents.map(({ url }) => url).toSorted()).toEqual([
    '/guides/what-it-is/',
    '/papers/notes-one/',
    '/papers/old-one/',
    '/papers/sparse-one/',
    '/related/#cache-like',
    '/related/#snip-like',
    '/tools/#alpha-lib',
    '/tools/#zeta-lib',
    '/tutorials/#survey-one',
  ]);
});

test.for([
  'SparseOne',
  'José García',
  '张伟',
  'NeurIPS 2024',
  '2of4',
  '1of4',
  'arxiv240410001',
  'SD v1.5',
  'UNet',
  'N:M sparsity',
  'int8',
  't2i',
  'sparse_one',
])('a paper is found by %s', (words) => {
  expect(htmlOf('/papers/sparse-one/')).toContain(words);
});

test('other entries are found by their people, topics and text', () => {
  expect(htmlOf('/papers/old-one/')).toContain('OpenAI');
  expect(htmlOf('/related/#snip-like')).toContain('Foundations');
  expect(htmlOf('/tools/#alpha-lib')).toContain('Ampere');
  expect(htmlOf('/tutorials/#survey-one')).toContain('arxiv240510001');
  expect(htmlOf('/guides/what-it-is/')).toContain('Text about 2:4');
});

test('nothing in an entry becomes markup', () => {
  const hostile = '</p></body></html><script>alert(1)</script> "quoted" & \'single\' <img onerror=x>';
  const [document] = searchDocuments(
    catalogueOf([makePaper('a', { title: hostile, name: '"><script>', summary: hostile, authors: ['<script>Ada</script>'] })]),
  );
  const tags: string[] = [];
  visit(fromHtml(document!.html), 'element', ({ tagName }) => void tags.push(tagName));
  expect(new Set(tags)).toEqual(new Set(['html', 'head', 'meta', 'body', 'p']));
});

test('every document is an index page of its own', () => {
  for (const { html } of documents) {
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<body data-pagefind-body="">');
    expect(html).not.toMatch(/undefined|\[object/);
  }
});
