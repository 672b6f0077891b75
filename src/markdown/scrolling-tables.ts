import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

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
