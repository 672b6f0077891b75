import type { Remark } from '../catalogue/problem.ts';
import { count } from '../report/count.ts';
import { terminalReport } from '../report/terminal.ts';
import type { CollectedLink } from './collect.ts';
import { kinds, type Kind, type Verdict } from './verdict.ts';

/** An address with what it turned out to be. */
export interface CheckedLink extends CollectedLink {
  verdict: Verdict;
}

/** What someone has to mend; the rest passes by itself, or is looked at by hand. */
export const toMend: readonly Kind[] = ['dead', 'refused', 'moved'];

/** The kinds of which there are any, apart from what is in order, gravest first. */
export function byKind(links: readonly CheckedLink[]): { kind: Kind; links: CheckedLink[] }[] {
  return (Object.keys(kinds) as Kind[])
    .filter((kind) => kind !== 'ok')
    .map((kind) => ({ kind, links: links.filter(({ verdict }) => verdict.kind === kind) }))
    .filter((group) => group.links.length > 0);
}

/** What is said about an address, as a sentence about it. */
export function explain(verdict: Verdict): string {
  if (verdict.kind === 'ok') return 'is in order';
  return verdict.kind === 'moved' ? 'has moved for good' : verdict.reason;
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
        mend: verdict.kind === 'moved' ? verdict.to : undefined,
      })),
    );
}

/** How many addresses are what, in one line. @param known how many of them were not asked again. */
export function summary(links: readonly CheckedLink[], known: number): string {
  const numbers = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const number = links.filter(({ verdict }) => verdict.kind === kind).length;
    return number === 0 ? [] : [`${number} ${kind}`];
  });
  const remembered = known === 0 ? '' : ` (${known} found in order not long ago, and not asked again)`;
  return `${count(links.length, 'address', 'addresses')}${remembered}: ${numbers.join(', ') || 'nothing to check'}.`;
}

/** The report for a terminal: a part for each kind, a line for each place, and the numbers. */
export function terminalLinks(links: readonly CheckedLink[], known: number): string {
  const parts = byKind(links).map((group) => `${kinds[group.kind]}\n${terminalReport(toRemarks(group.links))}\n\n`);
  return `${parts.join('')}${summary(links, known)}`;
}
