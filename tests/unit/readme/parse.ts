import MarkdownIt, { type Token } from 'markdown-it';
import { expect } from 'vitest';

/** A parser that has nothing in common with what writes the page; HTML is on, so that text that became a tag is missed. */
const parser = new MarkdownIt({ html: true, linkify: false });

/** What a reader sees of a stretch of Markdown. */
export interface Shown {
  text: string;
  links: string[];
  /** The kinds of markup in it, such as `strong_open`. */
  kinds: string[];
}

export interface Page {
  /** The text of every heading with its level, in order. */
  headings: { level: number; text: string }[];
  /** Every table: rows of cells, the head first. */
  tables: Shown[][][];
  /** Every item of a list, without the lists inside it. */
  items: Shown[];
  paragraphs: Shown[];
  /** Every `#anchor` that is linked to. */
  anchors: string[];
}

/** The rows of a table below its head, with each cell under the first word of its column; each has as many cells as the head. */
export function rowsOf([head, ...rows]: readonly Shown[][]): Record<string, Shown>[] {
  return rows.map((row) => {
    expect(row).toHaveLength(head!.length);
    return Object.fromEntries(head!.map(({ text }, index) => [text.split(' ')[0]!, row[index]!]));
  });
}

function show(inline: Token): Shown {
  const shown: Shown = { text: '', links: [], kinds: [] };
  for (const { type, content, attrGet, ...token } of (inline.children ?? []).map(asToken)) {
    if (type === 'text' || type === 'code_inline' || type === 'html_inline') shown.text += type === 'html_inline' ? '' : content;
    else if (type === 'softbreak' || type === 'hardbreak') shown.text += '\n';
    if (type === 'link_open') shown.links.push(String(attrGet('href')));
    if (type !== 'text' && !type.endsWith('_close')) shown.kinds.push(type);
    if (type === 'image') shown.text += token.alt;
  }
  return shown;
}

const asToken = (token: Token) => ({
  type: token.type,
  content: token.content,
  alt: token.content,
  attrGet: (name: string) => token.attrGet(name) ?? '',
});

/** Reads a page of Markdown as GitHub would. */
export function parsePage(markdown: string): Page {
  const page: Page = { headings: [], tables: [], items: [], paragraphs: [], anchors: [] };
  let place = '';
  let depth = 0;
  for (const token of parser.parse(markdown, {})) {
    if (token.type === 'list_item_open') depth++;
    if (token.type === 'list_item_close') depth--;
    if (token.type === 'table_open') page.tables.push([]);
    if (token.type === 'tr_open') page.tables.at(-1)!.push([]);
    if (token.type.endsWith('_open') && ['heading_open', 'td_open', 'th_open', 'paragraph_open'].includes(token.type))
      place = `${token.type} ${token.tag}`;
    if (token.type !== 'inline') continue;
    const shown = show(token);
    page.anchors.push(...shown.links.filter((link) => link.startsWith('#')).map((link) => decodeURIComponent(link.slice(1))));
    if (place.startsWith('heading')) page.headings.push({ level: Number(place.at(-1)), text: shown.text });
    else if (place.startsWith('t')) page.tables.at(-1)!.at(-1)!.push(shown);
    else if (depth > 0) page.items.push(shown);
    else page.paragraphs.push(shown);
  }
  return page;
}
