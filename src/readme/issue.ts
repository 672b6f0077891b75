import type { ListItem, RootContent } from 'mdast';
import { heading, list, paragraph, text, writeMarkdown } from './markdown.ts';

/** GitHub takes 65,536 characters for the body of an issue. */
const MOST_CHARACTERS = 65_000;

/** A part of a report. */
export interface IssueSection {
  title: string;
  items: readonly ListItem[];
}

/**
 * A report as the body of an issue. Items are left out from the end where GitHub would not take them all; each section
 * then says how many.
 * @param command what shows all of them.
 */
export function writeIssue(lead: readonly RootContent[], sections: readonly IssueSection[], command: string): string {
  const write = (shown: readonly number[]) =>
    writeMarkdown([
      ...lead,
      ...sections.flatMap(({ title, items }, index): RootContent[] => {
        const some = items.slice(0, shown[index]);
        const rest = items.length - some.length;
        return [
          heading(2, title),
          ...(some.length > 0 ? [list(some)] : []),
          ...(rest > 0 ? [paragraph(text(`… and ${rest} more: "npm run ${command}" shows them all.`))] : []),
        ];
      }),
    ]);

  let room = MOST_CHARACTERS - write(sections.map(() => 0)).length;
  const shown = sections.map(({ items }) => {
    const first = items.findIndex((item) => (room -= writeMarkdown([list([item])]).length) < 0);
    return first === -1 ? items.length : first;
  });
  return write(shown);
}
