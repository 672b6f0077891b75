import type { Author } from '../../schema/author.ts';
import { oneLine } from '../../schema/text.ts';

/** Whether a value is an item of a list or an author: what was kept in a browser may be anything. */
export function isItem(value: unknown): value is Author {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null) return false;
  const { organization, given, family } = value as Record<string, unknown>;
  return typeof organization === 'string' || (typeof given === 'string' && typeof family === 'string');
}

/** The items of a list that was typed with one a line. */
export const itemsFrom = (text: string): string[] => text.split(/\r?\n/).map(oneLine).filter(Boolean);

/** A list as it is typed, one item a line. An organization stands in braces, and so does a family name that is stated. */
export const toLines = (items: readonly Author[]): string => items.map(toLine).join('\n');

function toLine(item: Author): string {
  if (typeof item === 'string') return item;
  if ('organization' in item) return `{${item.organization}}`;
  const { given, family, suffix } = item;
  return `${given} {${family}}${suffix === undefined ? '' : `, ${suffix}`}`;
}

/**
 * Authors as people paste them: one a line, or with commas, semicolons or "and" between them. A line with a comma is left
 * alone where one of its parts is a single word: "Lovelace, Ada" is one person, and the check says how to write her.
 */
export const authorsFrom = (text: string): Author[] =>
  itemsFrom(text)
    .flatMap((line) => (ORGANIZATION.test(line) || STATED.test(line) ? [line] : namesIn(line)))
    .map((name) => {
      const organization = ORGANIZATION.exec(name)?.[1];
      if (organization !== undefined) return { organization };
      const [, given, family, suffix] = STATED.exec(name) ?? [];
      return given === undefined || family === undefined ? name : { given, family, ...(suffix !== undefined && { suffix }) };
    });

const ORGANIZATION = /^\{\s*([^{}\s][^{}]*?)\s*\}$/;
/** "Gabriel {García Márquez}", "Sammy {Davis}, Jr." */
const STATED = /^([^{},]*[^{},\s])\s*\{\s*([^{}\s][^{}]*?)\s*\}(?:\s*,\s*([^{},]+))?$/;

const namesIn = (line: string): string[] =>
  line
    .split(/\s*;\s*|\s*,?\s+and\s+/)
    .flatMap((some) => {
      const parts = some.split(/\s*,\s*/).filter(Boolean);
      return parts.every((part) => part.includes(' ')) ? parts : [some];
    })
    .map((name) => name.trim())
    .filter(Boolean);
