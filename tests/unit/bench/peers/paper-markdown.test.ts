import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { indexMarkdown, peerPages, titleMarkdown } from '../../../../bench/peers/paper-markdown.ts';
import { bySlug, catalogueOf, makePaper, small } from '../../entries.ts';

const reader = unified().use(remarkParse).use(remarkGfm);
const read = (markdown: string): Root => reader.parse(markdown);

function all<Type extends Nodes['type']>(root: Root, type: Type) {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(root, type, (node) => void found.push(node as Extract<Nodes, { type: Type }>));
  return found;
}

const nasty = 'A {{ 7*7 }} <script>hit()</script> `tick` | $x$ {{< figure >}} {% raw %} :smile: *b* _s_ {.red} [a](javascript:hit()) <b>';
const containers = '::: danger {{ constructor }} :name[x]{.y} \\ <!-- c --> ~~s~~ [^1] [[toc]]';

const paper = makePaper('nasty', {
  title: nasty,
  name: '<i>N</i>',
  summary: containers,
  'also-known-as': ['+ an item', '1. one', '# a heading'],
  links: { arxiv: '2404.10001', code: 'https://example.org/a_(b)?x=1&y=*2*' },
  results: [{ model: 'ddpm', setting: nasty, before: { fid: 1234.5 }, after: { fid: -0.47 }, hardware: 'A|B', source: 'Table <1>' }],
});
const later = makePaper('later', { released: '2025-01', 'builds-on': ['nasty'] });
const pages = peerPages(catalogueOf([paper, later]));
const body = read(bySlug(pages, 'nasty').body);

describe('a page of a peer', () => {
  test('holds every text of an entry as it is', () => {
    const paragraphs = all(body, 'paragraph').map((node) => toString(node));
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        '<i>N</i>',
        'Ada Lovelace',
        'arXiv, Apr 2024',
        containers,
        'Also known as: + an item',
        'Also known as: 1. one',
        'Also known as: # a heading',
        'Category Structured',
        'Training not reported',
        'Added 25 Nov 2026',
      ]),
    );
  });

  test('holds its results as a table, pipes and all', () => {
    const [head, row] = all(body, 'tableRow').map((node) => node.children.map((cell) => toString(cell)));
    expect(head).toEqual(['Setting and source', 'FID ↓', 'Hardware']);
    expect(row).toEqual([`${nasty} Table <1>`, '1,234.5 → −0.47', 'A|B']);
  });

  test('has its links, and to the papers it stands in relation to', () => {
    expect(all(body, 'link').map(({ url }) => url)).toEqual([
      'https://arxiv.org/abs/2404.10001',
      'https://example.org/a_(b)?x=1&y=*2*',
      '/papers/later/',
    ]);
  });

  test('has nothing that Markdown or a template of a peer would run', () => {
    const { title, body: markdown } = bySlug(pages, 'nasty');
    expect(title).toBe(nasty);
    for (const type of ['html', 'inlineCode', 'code', 'image', 'delete', 'footnoteReference'] as const) expect(all(body, type)).toEqual([]);
    // Vue and Hugo, Liquid, attributes, containers and directives, emoji
    expect(markdown).not.toMatch(/\{\{|(?<!\\)[{}]|^:::|(?<!\\):smile|(?<!\\):name/m);
  });

  test('says that there are no figures where there are none', () => {
    expect(bySlug(pages, 'later').body).toContain('No figures of this paper are in the list yet.');
    expect(bySlug(pages, 'later').body).not.toContain('| -');
  });
});

test('a title is one heading, and the list names all papers newest first', () => {
  expect(read(titleMarkdown(nasty)).children).toMatchObject([{ type: 'heading', depth: 1 }]);
  expect(toString(read(titleMarkdown(nasty)))).toBe(nasty);
  const list = read(indexMarkdown(pages));
  expect(all(list, 'link').map((node) => [node.url, toString(node)])).toEqual([
    ['/papers/later/', 'A Paper'],
    ['/papers/nasty/', nasty],
  ]);
});

test('every paper of a catalogue has a page', () => {
  expect(
    peerPages(small)
      .map(({ slug }) => slug)
      .toSorted(),
  ).toEqual(small.papers.map(({ slug }) => slug).toSorted());
});

test('any title is read back', () => {
  const words = fc.stringMatching(/^[!-~](?:[ -~]{0,60}[!-~])?$/).filter((title) => !title.includes('  '));
  fc.assert(
    fc.property(words, (title) => {
      expect(toString(read(titleMarkdown(title)))).toBe(title);
    }),
  );
});
