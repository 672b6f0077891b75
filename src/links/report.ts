import type { ListItem, PhrasingContent } from 'mdast';
import { addressOfIdentifier } from '../catalogue/links.ts';
import type { Remark } from '../read/problem.ts';
import { writeIssue, code, item, link, paragraph, text } from '../readme/markdown.ts';
import { count, terminalReport } from '../report.ts';
import type { CollectedLink } from './collect.ts';
import { linkStates, type LinkState, type LinkVerdict } from './probe.ts';

/** An address with what it turned out to be. */
export interface CheckedLink extends CollectedLink {
  verdict: LinkVerdict;
}

/** What someone has to mend; the rest passes by itself, or is closed to programs for good. */
const TO_MEND: readonly LinkState[] = ['dead', 'refused', 'moved', 'suspicious'];

/** The kinds of which there are any, apart from what is in order, gravest first. */
function byKind(links: readonly CheckedLink[]): { kind: LinkState; links: CheckedLink[] }[] {
  return (Object.keys(linkStates) as LinkState[])
    .filter((kind) => kind !== 'ok')
    .map((kind) => ({ kind, links: links.filter(({ verdict }) => verdict.kind === kind) }))
    .filter((group) => group.links.length > 0);
}

/** What is said about an address, as a sentence about it. */
function explain(verdict: LinkVerdict): string {
  if (verdict.kind === 'ok') return 'works';
  return verdict.kind === 'moved' ? 'has moved permanently' : verdict.reason;
}

/** A remark for every place where an address stands that is not in order. */
export function toRemarks(links: readonly CheckedLink[]): Remark[] {
  return links
    .filter(({ verdict }) => verdict.kind !== 'ok')
    .flatMap(({ address, places, verdict }) =>
      places.map((place) => ({
        ...place,
        kind: verdict.kind,
        message: `${address} ${explain(verdict)}`,
        mend: verdict.kind === 'moved' && !isIdentifier(place.path) ? verdict.to : undefined,
      })),
    );
}

/** Whether a field takes an identifier: an address in its place would be refused. */
const isIdentifier = (path: string) => Object.keys(addressOfIdentifier).some((name) => path === `links.${name}`);

/** How many addresses are what, in one line. @param known how many of them were not asked again. */
function summary(links: readonly CheckedLink[], known: number): string {
  const numbers = (Object.keys(linkStates) as LinkState[]).flatMap((kind) => {
    const number = links.filter(({ verdict }) => verdict.kind === kind).length;
    return number === 0 ? [] : [`${number} ${kind}`];
  });
  const remembered = known === 0 ? '' : ` (${known} found working recently and not checked again)`;
  return `${count(links.length, 'address', 'addresses')}${remembered}: ${numbers.join(', ') || 'nothing to check'}.`;
}

/** The report for a terminal: a part for each kind, a line for each place, and the numbers. */
export function terminalLinks(links: readonly CheckedLink[], known: number): string {
  const parts = byKind(links).map((group) => `${linkStates[group.kind]}\n${terminalReport(toRemarks(group.links))}\n\n`);
  return `${parts.join('')}${summary(links, known)}`;
}

const MOST_PLACES = 3;
const LONGEST_ADDRESS = 200;

/** The report as the body of an issue; empty when there is nothing to mend. What is text stays text, and mentions nobody. */
export function markdownLinks(links: readonly CheckedLink[], known: number): string {
  if (!links.some(({ verdict }) => TO_MEND.includes(verdict.kind))) return '';
  const sections = byKind(links).map((group) => ({ title: linkStates[group.kind], items: group.links.map(toItem) }));
  return writeIssue([paragraph(text(summary(links, known)))], sections, 'links');
}

function toItem({ address, verdict, places }: CheckedLink): ListItem {
  const shown = places.slice(0, MOST_PLACES).map(({ file, line, column, path }) => code(`${file}:${line}:${column} ${path}`));
  return item(
    asLink(address),
    text(` ${explain(verdict)}`),
    ...(verdict.kind === 'moved' ? [text(' to '), asLink(verdict.to)] : []),
    text('; in '),
    ...shown.flatMap((place, index) => (index === 0 ? [place] : [text(', '), place])),
    ...(places.length > shown.length ? [text(` and ${places.length - shown.length} more`)] : []),
  );
}

/** In a link or in code, an "@" is not taken for a mention. */
const asLink = (address: string): PhrasingContent =>
  address.length > LONGEST_ADDRESS ? code(`${address.slice(0, LONGEST_ADDRESS)}…`) : link(address, text(address));
