import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { href } from '../site.ts';

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
