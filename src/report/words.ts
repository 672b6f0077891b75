import type { Catalogue } from '../catalogue/entry.ts';

/** A number with its noun: `1 problem`, `2 problems`. */
export const count = (number: number, singular: string, plural = `${singular}s`) => `${number} ${number === 1 ? singular : plural}`;

// Joiners stay: words of some scripts, and many emoji, need them.
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu;

/**
 * A line for people in which every character can be seen: what an entry or the name of a file holds must not break the
 * line, turn its direction or command the terminal. Hidden characters are written as in JSON.
 */
export const visible = (line: string): string =>
  line.replace(HIDDEN, (character) =>
    Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  );

/** What a catalogue holds, in one line. */
export function summary({ papers, related, tools, tutorials, guides }: Catalogue): string {
  return [
    count(papers.length, 'paper'),
    count(related.length, 'related work'),
    count(tools.length, 'tool'),
    count(tutorials.length, 'tutorial'),
    count(guides.length, 'guide'),
  ].join(', ');
}
