import type { Element } from 'hast';

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
