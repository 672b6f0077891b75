import { z } from 'zod';
import { checkedBy, type Verdict } from './checked.ts';
import { splitMath } from './math.ts';

export { splitMath, type TitlePart } from './math.ts';

/** Characters that no entry may hold, each with a name that a contributor can search for. */
const UNWANTED: readonly [RegExp, string, string][] = [
  [/[ﬀ-ﬆ]/u, 'a ligature', 'type its letters one by one'],
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/u, 'a control character', 'delete it'],
  [/[\u00AD\u200B\u2060\uFEFF]/u, 'an invisible character', 'delete it'],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'a character that turns the direction of the text', 'delete it'],
  [/[\uD800-\uDFFF]/u, 'half of a character', 'type the whole one'],
  [/[\uFFFD-\uFFFF]/u, 'a character that was damaged on its way here', 'type the right one'],
];

const HTML_ENTITY = /&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});/i;

/** Looks for characters that would break or falsify a page, a feed or a citation. */
export function judgeText(value: string): Verdict {
  for (const [pattern, name, advice] of UNWANTED) {
    const found = pattern.exec(value);
    if (found) {
      const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      return { message: `holds ${name} (U+${code}) after ${JSON.stringify(value.slice(0, found.index).slice(-20))}`, advice };
    }
  }
  const entity = HTML_ENTITY.exec(value);
  if (entity) return { message: `holds the HTML entity ${entity[0]}`, advice: 'write the character itself' };
  return undefined;
}

/** Line breaks and runs of spaces come from folding in YAML, never from meaning. */
const oneLine = (value: string) => value.replace(/[ \t\r\n]+/g, ' ').trim();

/**
 * One line of plain text in Unicode normal form C. Text is text: nothing in it is markup.
 * @param max longest length in characters.
 */
export function plainText(max: number) {
  return checkedBy(z.string().overwrite(oneLine).normalize('NFC').min(1).max(max), judgeText);
}

/** What a title may not hold besides: markup of other systems, which would be printed as it stands. */
function judgeTitle(value: string): Verdict {
  const outsideMath = splitMath(value)
    .filter((part) => !part.math)
    .map((part) => part.text)
    .join(' ');
  const command = /\\(?:[a-zA-Z]+|[&%$#_{}~^])/.exec(outsideMath);
  if (command) {
    return { message: `holds the LaTeX command ${command[0]}`, advice: 'write the character itself, or put mathematics between dollar signs' };
  }
  const tag = /<\/?(?:sup|sub)>/i.exec(outsideMath);
  if (tag) return { message: `holds the HTML tag ${tag[0]}`, advice: 'write the Unicode character (² for example), or $^2$' };
  return undefined;
}

/** A title: one line of text in which `$…$` is mathematics. */
export const titleText = checkedBy(plainText(300), judgeTitle);
