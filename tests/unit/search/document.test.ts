import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { searchDocuments, type SearchDocument } from '../../../src/search/document.ts';
import { countWords, toSearchHtml } from '../../../src/search/index-document.ts';
import { catalogueOf, small, uncheckedPaper } from '../entries.ts';

const documents = searchDocuments(small);
const words = countWords(documents);
const toHtml = (document: SearchDocument) => toSearchHtml(document, (word) => words.has(word));
const htmlOf = (url: string) => toHtml(documents.find((document) => document.url === url)!);

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
  'sdv15',
  'unet',
  'nofm',
  'calledsparseone',
  'neurips24',
  'jose',
  'int8',
  't2i',
  'sparse_one',
])('a paper is found by %s', (asked) => {
  expect(htmlOf('/papers/sparse-one/').toLowerCase()).toContain(asked.toLowerCase());
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
    catalogueOf([uncheckedPaper('a', { title: hostile, name: '"><script>', summary: hostile, authors: ['<script>Ada</script>'] })]),
  );
  const tags: string[] = [];
  visit(fromHtml(toHtml(document!)), 'element', ({ tagName }) => void tags.push(tagName));
  expect(new Set(tags)).toEqual(new Set(['html', 'head', 'meta', 'body', 'p']));
});

test('every document is an index page of its own', () => {
  for (const html of documents.map(toHtml)) {
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<body data-pagefind-body="">');
    expect(html).not.toMatch(/undefined|\[object/);
  }
});
