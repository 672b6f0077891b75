import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

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
