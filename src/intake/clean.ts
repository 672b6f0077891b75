import { decodeHTMLStrict } from 'entities';
import { judgeText, withoutUnwanted } from '../schema/text.ts';

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
