import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { facets, taxonomy } from '../../../../src/catalogue/taxonomy.ts';
import { searchDocuments, termDocuments, type SearchDocument } from '../../../../src/features/search/document.ts';
import { countWords, toSearchHtml } from '../../../../src/features/search/build-index.ts';
import { catalogueOf, small, uncheckedPaper } from '../../entries.ts';

const entries = searchDocuments(small);
const terms = termDocuments(small);
const documents = [...entries, ...terms];
const words = countWords(documents);
const toHtml = (document: SearchDocument) => toSearchHtml(document, (word) => words.has(word));
const htmlOf = (url: string) => toHtml(documents.find((document) => document.url === url)!);

test('there is one document for each entry, at its address', () => {
  expect(entries.map(({ url }) => url).toSorted()).toEqual([
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
  ...['SparseOne', 'José García', '张伟', 'NeurIPS 2024', '2of4', '1of4', 'arxiv240410001'],
  ...['sdv15', 'unet', 'nofm', 'calledsparseone', 'neurips24', 'jose'],
  ...['int8', 't2i', 'sparse_one', 'FID', 'CIFAR-10', 'A100'],
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

const htmlOfPaper = (data: Parameters<typeof uncheckedPaper>[1]) => toHtml(searchDocuments(catalogueOf([uncheckedPaper('a', data)]))[0]!);

test('whose account the code is in is a word, by which organizations are found, and by its first half', () => {
  const links = { code: 'https://github.com/thu-ml/x', project: 'https://qualcomm-ai-research.github.io/x/' };
  expect(htmlOfPaper({ links })).toMatch(/>thu-ml qualcomm-ai-research /);
  expect(htmlOfPaper({ links: { code: 'https://github.com/SamsungLabs/x' } })).toMatch(/>SamsungLabs Samsung Labs /);
});

test('a field whose words were all said before keeps its spellings', () => {
  expect(htmlOfPaper({ venue: { id: 'neurips', year: 2023 } })).toContain('neurips23');
});

test('every term that has a page is found, by its other spellings too, and said to be what it is', () => {
  const pages = facets.flatMap(({ name }) => taxonomy(small, name).map(({ id }) => `/${name}/${id}/`));
  expect(terms.map(({ url }) => url)).toEqual(pages);
  const { meta } = terms.find(({ url }) => url === '/models/sd-1-5/')!;
  expect(meta).toMatchObject({ title: 'Stable Diffusion 1.5', kind: 'Model', published: '1 paper' });
  expect(htmlOf('/models/sd-1-5/')).toContain('calledsdv15');
  expect(terms.find(({ url }) => url === '/tasks/text-to-image/')!.meta.kind).toBe('Task');
});

test('nothing in an entry becomes markup', () => {
  const hostile = '</p></body></html><script>alert(1)</script> "quoted" & \'single\' <img onerror=x>';
  const html = htmlOfPaper({ title: hostile, name: '"><script>', summary: hostile, authors: ['<script>Ada</script>'] });
  const tags: string[] = [];
  visit(fromHtml(html), 'element', ({ tagName }) => void tags.push(tagName));
  expect(new Set(tags)).toEqual(new Set(['html', 'head', 'meta', 'body', 'p']));
});

test('every document is an index page of its own', () => {
  for (const html of documents.map(toHtml)) {
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<body data-pagefind-body="">');
    expect(html).not.toMatch(/undefined|\[object/);
  }
});
