import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type * as mdast from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { visit, SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { href } from '../site.ts';
import { texOptions } from '../tex.ts';

/** What bodies go through on their way to pages, besides GFM: before and after Markdown becomes HTML. */
export const remarkPlugins = [remarkMath, noCode];
export const rehypePlugins: [[typeof rehypeKatex, typeof texOptions], typeof linksUnderBase, typeof scrollingTables, typeof headingIds] = [
  [rehypeKatex, texOptions],
  linksUnderBase,
  scrollingTables,
  headingIds,
];

/**
 * Stops the build at JavaScript in the body of an .mdx file. `check` has refused such a file before, with a better
 * message; this looks at what MDX itself has read, so that nothing runs that the two read differently.
 */
export function noCode() {
  return (tree: mdast.Root, file: VFile) => {
    visit(tree, (node) => {
      if (holdsCode(node)) file.fail('The body of an entry holds code (import, export or {…})', node);
    });
  };
}

function holdsCode(node: mdast.Nodes): boolean {
  if (['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'].includes(node.type)) return true;
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    node.attributes.some(({ type, value }) => type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null))
  );
}

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

const COLOR = /^color:var\(--astro-code-token-([a-z-]+)\)/;

/**
 * Lets highlighted code keep its colors without inline styles, which the Content-Security-Policy forbids: each token gets
 * a class, `token-keyword`, for what the theme of CSS variables calls it, and what has no color of its own is text alone.
 * Shiki calls this for every block.
 */
export const codeTokens = {
  name: 'code-tokens',
  preprocess(_code: string, options: { tokenizeTimeLimit?: number }) {
    // Without it Shiki gives up on a line after half a second, and a busy machine builds another page.
    options.tokenizeTimeLimit = 0;
  },
  span({ properties }: Element) {
    const kind = COLOR.exec(properties['style'] ?? '')?.[1];
    delete properties['style'];
    if (kind !== undefined) properties['class'] = `token-${kind}`;
  },
  code(code: Element) {
    // Shiki wraps each line.
    code.children = code.children.flatMap((line) => (line.type === 'element' ? line.children : [line])).flatMap(withoutEmptyWrap);
  },
  pre(this: { options: { meta?: { __raw?: string } } }, { properties }: Element) {
    delete properties['style'];
    // What stands behind the language is the name of the file that the code is for.
    const file = this.options.meta?.__raw?.trim();
    if (file) properties['data-file'] = file;
  },
};

const withoutEmptyWrap = (node: Element['children'][number]) =>
  node.type === 'element' && node.properties['class'] === undefined ? node.children : [node];
