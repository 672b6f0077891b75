import type { List, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../src/export/files.ts';
import { llmsText } from '../../../src/feeds/llms.ts';
import { absolute, site } from '../../../src/site.ts';
import { catalogueOf } from '../entries.ts';
import { hostile, real } from '../export/papers.ts';

const read = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);
const sections = (root: Root) => root.children.flatMap((node) => (node.type === 'heading' && node.depth === 2 ? [toString(node)] : []));

describe('llms.txt', () => {
  it('has the form of llmstxt.org: a title, a summary, and sections that are lists of links with a note', () => {
    const root = read(llmsText(real));
    expect(root.children.slice(0, 2)).toMatchObject([{ type: 'heading', depth: 1 }, { type: 'blockquote' }]);
    expect(root.children.slice(0, 2).map((node) => toString(node))).toEqual([site.name, site.description]);
    expect(sections(root)).toEqual(['Guides', 'Lists', 'Data', 'Newest papers']);
    for (const { children } of root.children.filter((node): node is List => node.type === 'list')) {
      for (const item of children) {
        const [paragraph, ...more] = item.children;
        expect(more).toEqual([]);
        expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'link', url: expect.stringMatching(/^https:\/\//) as string }, {}] });
        expect(toString(item)).toMatch(/: \S/);
        expect(toString(item)).not.toContain('\n');
      }
    }
    for (const { name } of dataFiles) expect(llmsText(real)).toContain(`](${absolute(`/${name}`)}): `);
  });

  it('lets no text of an entry become markup', () => {
    const root = read(llmsText(hostile));
    expect(JSON.stringify(root)).not.toContain('"type":"html"');
    expect(JSON.stringify(root)).not.toContain('"url":"javascript');
    for (const { data } of hostile.papers) expect(toString(root)).toContain(data.summary);
  });

  it('leaves out what an empty list has none of', () => {
    expect(sections(read(llmsText(catalogueOf([]))))).toEqual(['Lists', 'Data']);
  });
});
