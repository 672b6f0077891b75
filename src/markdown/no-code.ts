import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Stops the build at JavaScript in the body of an .mdx file. `check` has refused such a file before, with a better
 * message; this looks at what MDX itself has read, so that nothing runs that the two read differently.
 */
export function noCode() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node) => {
      if (holdsCode(node)) file.fail('The body of an entry holds code (import, export or {…})', node);
    });
  };
}

function holdsCode(node: Nodes): boolean {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return true;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.some(({ type, value }) => type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null));
    default:
      return false;
  }
}
