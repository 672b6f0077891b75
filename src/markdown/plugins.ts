import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { visit, SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { href } from '../site.ts';
import { texOptions } from '../tex.ts';
import { noCode } from './no-code.ts';

/** What bodies go through on their way to pages, besides GFM: before and after Markdown becomes HTML. */
export const remarkPlugins = [remarkMath, noCode];
export const rehypePlugins: [[typeof rehypeKatex, typeof texOptions], typeof linksUnderBase, typeof scrollingTables, typeof headingIds] = [
  [rehypeKatex, texOptions],
  linksUnderBase,
  scrollingTables,
  headingIds,
];

/**
 * Names the headings in the notes of a paper, so that none has the name of a part of its page: the page has "Results" and
 * "Cite" as well. Links to them within the notes follow. Headings of guides keep the names that Astro gives them.
 */
export function headingIds() {
  return (tree: Root, { path: file }: Pick<VFile, 'path'>) => {
    if (path.basename(path.dirname(file)) !== 'papers') return;
    const slugger = new GithubSlugger();
    const renamed = new Map<string, string>();
    const links: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'a') links.push(node);
      if (!/^h[1-6]$/.test(node.tagName)) return;
      const slug = slugger.slug(toString(node));
      node.properties['id'] = `notes-${slug}`;
      renamed.set(`#${slug}`, `#notes-${slug}`);
    });
    for (const { properties } of links) properties['href'] = renamed.get(String(properties['href'])) ?? properties['href'];
  };
}

/** Puts the base in front of links within the site, which Markdown writes from the root: `/guides/structured/`. */
export function linksUnderBase() {
  return (tree: Root) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'a' && typeof properties['href'] === 'string' && /^\/(?!\/)/.test(properties['href'])) {
        properties['href'] = href(properties['href']);
      }
    });
  };
}

/** Lets a wide table scroll by itself, by touch and keyboard, instead of the page. An empty corner is no head of anything. */
export function scrollingTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
      visit(node, 'element', emptyHeadToCell);
      parent.children[index] = h('div.scroll', { tabIndex: 0, role: 'group', ariaLabel: 'Table' }, node);
      return SKIP;
    });
  };
}

function emptyHeadToCell(cell: Element): void {
  if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td';
}
