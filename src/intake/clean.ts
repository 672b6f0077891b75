import { decodeHTMLStrict } from 'entities';
import { FORMATTING, judgeText, oneLine, titleText, withoutUnwanted } from '../schema/text.ts';
import { splitMath } from '../schema/plain.ts';

/**
 * What a source says as one line of plain text that an entry may hold: entities read, line breaks and invisible
 * characters gone. A source is a stranger: anything but text is nothing.
 * @param most characters; what is longer is cut at a word.
 */
export function cleanText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Twice, since sources escape what was escaped already; what then still looks like an entity is none.
  const decoded = withoutUnwanted(decodeHTMLStrict(decodeHTMLStrict(value.slice(0, most * 10))));
  // LaTeX puts accents on an i without its dot.
  const text = decoded
    .replace(/&(?=#?\w{1,8};)/g, '& ')
    .replace(/ı(?=\p{M})/gu, 'i')
    .normalize('NFC');
  const short = shortened(text, most);
  return short === '' || judgeText(short) !== undefined ? undefined : short;
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const words = cut.replace(/\s+\S*$/, '');
  return `${withoutUnwanted(words.length > most / 2 ? words : cut)}…`;
}

/**
 * A title as an entry may hold it: what sources mark in it is set as mathematics or goes, outside of mathematics. Marks
 * that belong to nothing go as well.
 */
export function plainTitle(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const parts = splitMath(title).map(({ math, text }) => (math ? `$${text}$` : withoutMarkup(text)));
  return [parts.join(''), parts.map((part) => (part.startsWith('$') ? part : withoutMarks(part))).join(''), withoutMarks(title).replaceAll('$', '')]
    .map(oneLine)
    .find((one) => titleText.safeParse(one).success);
}

const withoutMarks = (text: string) => text.replace(/[<>{}\\]|\*{2,}|_{2,}/g, '');

function withoutMarkup(text: string): string {
  let rest = text.replace(
    /<(su[bp])>\s*([\p{L}\p{N}+-]+)\s*<\/\1>/giu,
    (_, tag: string, part: string) => `$${/p$/i.test(tag) ? '^' : '_'}{${part}}$`,
  );
  // Each time the text is shorter by two tags.
  while (FORMATTING.test(rest)) rest = rest.replace(FORMATTING, (marked) => marked.replace(/<[^<>]*>/g, ''));
  return rest
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, '$2')
    .replace(/\{(\p{N}*\p{Lu}[^{}]*|\p{L}+(?=\}\p{L})|(?<=\p{L}\{)\p{L}+)\}/gu, '$1')
    .replace(/\\(?=[a-zA-Z&%$#_{}~^()[\]"'`=.])/g, '');
}
