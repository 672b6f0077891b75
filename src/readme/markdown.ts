import type { Heading, InlineCode, Link, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { readableMath } from '../catalogue/readable-math.ts';
import { splitMath, type TitlePart } from '../schema/plain.ts';

/** The few parts of Markdown that generated pages are made of, as syntax trees. What is text stays text. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const code = (value: string): InlineCode => ({ type: 'inlineCode', value });

/** A title in which `$…$` is mathematics: set as such where GitHub does so, and else readable text. */
export const mathText = (title: string): PhrasingContent[] =>
  splitMath(title).map(({ math, text: value }, index, parts): PhrasingContent => {
    if (!math) return text(value);
    const tex = withoutBars(value);
    return isSetByGithub(tex, parts[index - 1], parts[index + 1])
      ? ({ type: 'inlineMath', value: tex } satisfies InlineMath)
      : text(readableMath(value));
  });

/**
 * GitHub takes a dollar sign for the start of mathematics behind a space alone, and for its end where no letter or digit
 * follows (github/markup#1644). Before it does, a backtick, a tag, a bracket, a star, or a low line that may
 * begin emphasis would be read as Markdown.
 */
const isSetByGithub = (tex: string, before: TitlePart | undefined, after: TitlePart | undefined): boolean =>
  before?.math === false &&
  /\s$/.test(before.text) &&
  after?.math !== true &&
  !/^[\p{L}\p{N}]/u.test(after?.text ?? '') &&
  !/[`<[\]*]|(?<![\p{L}\p{N}])_(?=[\p{L}\p{N}])/u.test(tex);

/** A bar ends the cell of a table wherever it stands; TeX has names for bars. */
const withoutBars = (tex: string): string =>
  tex.replace(/\\\\|(\\?)\|([a-z])?/gi, (found, norm: string | undefined, letter: string | undefined) => {
    if (norm === undefined) return found;
    return `${norm === '' ? '\\vert' : '\\Vert'}${letter === undefined ? '' : ` ${letter}`}`;
  });

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
