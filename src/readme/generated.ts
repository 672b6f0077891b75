import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Catalogue } from '../catalogue/entry.ts';
import { listTree } from './list.ts';
import { aspects, completenessRows } from '../catalogue/taxonomy.ts';
import { table, text } from './markdown.ts';

/** A part of a Markdown file that is made from the catalogue, between two markers. */
export interface GeneratedPart {
  /** The file, from the root of the project. */
  file: string;
  begin: string;
  end: string;
  /** @param taken the headings that stand before this part, in order. */
  tree: (catalogue: Catalogue, taken: readonly string[]) => RootContent[];
}

export const generatedParts: readonly GeneratedPart[] = [
  {
    file: 'README.md',
    begin: '<!-- list:begin (made by "npm run readme"; edit the files in content/ instead) -->',
    end: '<!-- list:end -->',
    tree: listTree,
  },
  {
    file: 'CONTRIBUTING.md',
    begin: '<!-- completeness:begin (made by "npm run readme") -->',
    end: '<!-- completeness:end -->',
    tree: completenessTree,
  },
];

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' });

/**
 * Writes a part between its two markers. Everything outside them stays as written.
 * @returns the new text, or undefined when the text does not have each marker once, in order.
 */
export function withPart(text: string, { begin, end, tree }: GeneratedPart, catalogue: Catalogue): string | undefined {
  const [before, rest, ...more] = text.split(asLine(begin));
  const [, after, ...others] = rest?.split(asLine(end)) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0) return undefined;
  const part = markdown.stringify({ type: 'root', children: tree(catalogue, headings(before)) });
  return `${before}${begin}\n\n${part}\n${end}${after}`;
}

/** A marker counts only as a line of its own: a title may quote it. */
const asLine = (marker: string) => new RegExp(`^${RegExp.escape(marker)}$`, 'm');

/** The text of every heading, in order. */
function headings(text: string): string[] {
  return markdown.parse(text).children.flatMap((node) => (node.type === 'heading' ? [toString(node)] : []));
}

/** How many papers have what, by category and year, as a table. */
function completenessTree(catalogue: Catalogue): RootContent[] {
  const rows = completenessRows(catalogue).map(({ label, papers, counts }) => [label, papers, ...counts].map((value) => [text(String(value))]));
  return [table(['', 'Papers', ...aspects.map(({ label }) => label)], rows)];
}
