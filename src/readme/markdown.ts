import type { Heading, Link, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { splitMath } from '../schema/math.ts';

/** The few parts of Markdown that generated pages are made of, as syntax trees. What is text stays text. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** A title in which `$…$` is mathematics, which GitHub renders as well. */
export const mathText = (title: string): PhrasingContent[] =>
  splitMath(title).map(({ math, text: value }): PhrasingContent => (math ? ({ type: 'inlineMath', value } satisfies InlineMath) : text(value)));

export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
export const link = (url: string, ...children: PhrasingContent[]): Link => ({ type: 'link', url, children: children });
export const heading = (depth: 2 | 3, title: string): Heading => ({ type: 'heading', depth, children: [text(title)] });
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const item = (...children: PhrasingContent[]): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(...children)] });
export const list = (items: readonly ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children: [...items] });

/** A table: its head, and rows of cells. */
export const table = (head: readonly string[], rows: readonly PhrasingContent[][][]): Table => ({
  type: 'table',
  children: [head.map((label) => [text(label)]), ...rows].map((cells) => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  })),
});

const writer = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkMath).use(remarkStringify, { bullet: '-' });

/** Syntax trees as Markdown. */
export const writeMarkdown = (children: RootContent[]): string => writer.stringify({ type: 'root', children });
