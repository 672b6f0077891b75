import type { ListItem, PhrasingContent } from 'mdast';
import type { PaperRecord } from '../../export/record.ts';
import { item, link, list, mathText, strong, text, writeMarkdown } from '../../readme/markdown.ts';

/** Papers as a Markdown list for notes and issues: name, title with a link, authors, venue, code. What is text stays text. */
export function toMarkdown(papers: readonly PaperRecord[]): string {
  return writeMarkdown(papers.length === 0 ? [] : [list(papers.map(toItem))]);
}

function toItem({ name, title, page, labels, published, links }: PaperRecord): ListItem {
  const parts: PhrasingContent[][] = [
    [...(name === undefined ? [] : [strong(name), text(': ')]), link(page, ...mathText(title))],
    [text(shortAuthors(labels.authors))],
    [text(published)],
    links.code === undefined ? [] : [link(links.code, text('Code'))],
  ];
  return item(
    ...parts
      .filter((part) => part.length > 0)
      .map((part, index) => (index === 0 ? part : [text('. '), ...part]))
      .flat(),
  );
}

/** "A, B, C", or "A, B, C et al." where there are more. */
const shortAuthors = (names: readonly string[]): string =>
  names.length === 0 ? 'Authors not reported' : names.length > 3 ? `${names.slice(0, 3).join(', ')} et al` : names.join(', ');
