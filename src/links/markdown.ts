import type { InlineCode, ListItem, PhrasingContent, RootContent } from 'mdast';
import { heading, item, link, list, paragraph, text, writeMarkdown } from '../readme/markdown.ts';
import { byKind, explain, summary, toMend, type CheckedLink } from './report.ts';
import { kinds } from './verdict.ts';

/** GitHub takes 65,536 characters for an issue; what is gravest comes first. */
const MOST_ITEMS = 80;
const MOST_PLACES = 3;
const LONGEST_ADDRESS = 200;

/** The report as the body of an issue; empty when there is nothing to mend. What is text stays text, and mentions nobody. */
export function markdownLinks(links: readonly CheckedLink[], known: number): string {
  if (!links.some(({ verdict }) => toMend.includes(verdict.kind))) return '';
  let room = MOST_ITEMS;
  const parts = byKind(links).flatMap((group): RootContent[] => {
    const shown = group.links.slice(0, room);
    room -= shown.length;
    const rest = group.links.length - shown.length;
    return [
      heading(2, kinds[group.kind]),
      ...(shown.length > 0 ? [list(shown.map(toItem))] : []),
      ...(rest > 0 ? [paragraph(text(`… and ${rest} more: "npm run links" shows them all.`))] : []),
    ];
  });
  return writeMarkdown([paragraph(text(summary(links, known))), ...parts]);
}

function toItem({ address, verdict, places }: CheckedLink): ListItem {
  const shown = places.slice(0, MOST_PLACES).map(({ file, line, column, path }) => code(`${file}:${line}:${column} ${path}`));
  const more = places.length > shown.length ? [text(` and ${places.length - shown.length} more`)] : [];
  return item(
    asLink(address),
    text(` ${explain(verdict)}`),
    ...(verdict.kind === 'moved' ? [text(' to '), asLink(verdict.to)] : []),
    text('; in '),
    ...shown.flatMap((place, index) => (index === 0 ? [place] : [text(', '), place])),
    ...more,
  );
}

/** In a link or in code, an "@" is not taken for a mention. */
const asLink = (address: string): PhrasingContent =>
  address.length > LONGEST_ADDRESS ? code(`${address.slice(0, LONGEST_ADDRESS)}…`) : link(address, text(address));
const code = (value: string): InlineCode => ({ type: 'inlineCode', value });
