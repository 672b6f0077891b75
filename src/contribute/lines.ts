import { oneLine } from '../schema/text.ts';

/** An item of a list as it stands in a file: a text, or an author that is an organization. */
export type Item = string | { organization: string };

/** Whether a value is one: what was kept in a browser may be anything. */
export const isItem = (value: unknown): value is Item =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'organization' in value && typeof value.organization === 'string');

/** The items of a list that was typed with one a line. */
export const itemsFrom = (text: string): string[] => text.split(/\r?\n/).map(oneLine).filter(Boolean);

/** A list as it is typed, one item a line. An organization stands in braces. */
export const toLines = (items: readonly Item[]): string =>
  items.map((item) => (typeof item === 'string' ? item : `{${item.organization}}`)).join('\n');

/**
 * Authors as people paste them: one a line, or with commas, semicolons or "and" between them. A line with a comma is left
 * alone where one of its parts is a single word: "Lovelace, Ada" is one person, and the check says how to write her.
 */
export const authorsFrom = (text: string): Item[] =>
  itemsFrom(text)
    .flatMap((line) => (ORGANIZATION.test(line) ? [line] : namesIn(line)))
    .map((name) => {
      const organization = ORGANIZATION.exec(name)?.[1];
      return organization === undefined ? name : { organization };
    });

const ORGANIZATION = /^\{\s*([^{}\s][^{}]*?)\s*\}$/;

const namesIn = (line: string): string[] =>
  line
    .split(/\s*;\s*|\s*,?\s+and\s+/)
    .flatMap((some) => {
      const parts = some.split(/\s*,\s*/).filter(Boolean);
      return parts.every((part) => part.includes(' ')) ? parts : [some];
    })
    .map((name) => name.trim())
    .filter(Boolean);
