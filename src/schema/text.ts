import { z } from 'zod';
import { checkedBy, type Verdict } from './checked.ts';
import { splitMath } from './plain.ts';

/** Characters that no field or body may hold, each with a name that a contributor can search for. */
const UNWANTED: readonly [RegExp, string, string][] = [
  [/[ﬀ-ﬆ]/u, 'a ligature', 'type its letters one by one'],
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/u, 'a control character', 'delete it'],
  // Zero-width joiners stay: words of some scripts, and many emoji, need them.
  [
    /[\u00AD\u115F\u1160\u180E\u200B\u2060-\u2065\u206A-\u206F\u2800\u3164\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]|\u034F|\u17B4|\u17B5/u,
    'an invisible character',
    'delete it',
  ],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'a character that changes the direction of the text', 'delete it'],
  [/[\uD800-\uDFFF]/u, 'half a character', 'type the whole one'],
  [/[\uFDD0-\uFDEF\uFFF0-\uFFFF]/u, 'a damaged character', 'type the right one'],
  [/\p{Co}/u, 'a private-use character', 'type a standard one'],
  [/\p{M}{6}/u, 'too many accents', 'keep only those that the word needs'],
];

const HTML_ENTITY = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** The first character that no field or body may hold, and where it stands, if there is any. */
export function findUnwanted(text: string): { index: number; message: string; advice: string } | undefined {
  // Most of all text is plain ASCII.
  if (/^[ -~]*$/.test(text)) return undefined;
  for (const [pattern, name, advice] of UNWANTED) {
    const found = pattern.exec(text);
    if (!found) continue;
    const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return { index: found.index, message: `contains ${name} (U+${code}) after ${JSON.stringify(text.slice(0, found.index).slice(-20))}`, advice };
  }
  return undefined;
}

/** Looks for characters that would break or falsify a page, a feed or a citation. */
export function judgeText(value: string): Verdict {
  const unwanted = findUnwanted(value);
  if (unwanted) return unwanted;
  if (value !== '' && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(value)) return { message: 'contains no visible characters' };
  const entity = HTML_ENTITY.exec(value);
  if (entity) return { message: `contains the HTML entity ${entity[0]}`, advice: 'write the character itself' };
  return undefined;
}

/**
 * What a text of a stranger says, without the characters that no entry may hold: ligatures become letters, and what is
 * invisible or damaged goes. HTML entities are left as they are.
 */
export function withoutUnwanted(text: string): string {
  const letters = text.replace(/[ﬀ-ﬆ]/gu, (ligature) => ligature.normalize('NFKC'));
  return oneLine(UNWANTED.reduce((rest, [pattern]) => rest.replace(new RegExp(pattern, 'gu'), ''), letters)).normalize('NFC');
}

/** Line breaks and runs of spaces come from folding in YAML, never from meaning. */
export const oneLine = (value: string) => value.replace(/[ \t\r\n]+/g, ' ').trim();

/**
 * One line of plain text in Unicode normal form C. Text is text: nothing in it is markup.
 * @param max longest length in characters.
 */
export function plainText(max: number) {
  return checkedBy(z.string().overwrite(oneLine).normalize('NFC').min(1).max(max), judgeText);
}

/** A field of plain text that may be left out. @param meta what the form says of it. */
export const optionalText = (max: number, meta: z.core.GlobalMeta) => plainText(max).optional().meta(meta);

// Tags that only set how text looks, with their end; a tag by itself, as in "p <b> q", may be text.
export const FORMATTING =
  /<(b|i|u|s|em|strong|tt|code|small|big|sub|sup|span|font|p|center|mark|del|ins|kbd|h[1-6]|scp|inline-formula|(?:jats|mml):[a-z-]+)(?:\s[^<>]*)?>[^<]*<\/\1\s*>|<br\s*\/?>/i;

/** Formatting of HTML or Markdown, which is printed as it stands; undefined where there is none. */
export const findFormatting = (text: string): string | undefined =>
  (FORMATTING.exec(text)?.[0].match(/<[^<>]*>/) ?? /\*\*(?=\S[^*]*\*\*)|(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}][^_]*__)/u.exec(text))?.[0];

/** Other marks of Markdown, which may be text as well; undefined where there is none. */
export const findMarkdown = (text: string): string | undefined =>
  /(?<![\p{L}\p{N}\]])!?\[[^\]]*\]\([^)]*\)|(?<![\p{L}\p{N}\]])\[[^\]]+\]\[\d*\]|\[\^[\p{L}\p{N}]+\]|`[^`]+`|~~[^\s~][^~]*~~|(?<![\p{L}\p{N}*])\*\p{L}(?:[^*]*[\p{L}\p{N}.])?\*(?![\p{L}\p{N}*])|^(?:#{1,6}|[-*+]|>|\d+\.) /u.exec(
    text,
  )?.[0];

/** Words for what is still to be written. "ToDo" is the name of a method, and "Todo" of people. */
export const PLACEHOLDER = /\b(?:TODO|FIXME|TBD|XXX|todo|fixme|tbd)\b/;

// Addresses in any scheme, and hosts by themselves: "Booking.com" is the name of a company.
const ADDRESS =
  /\b[a-z][a-z0-9+.-]*:\/\/\S+|\bwww\.[\w-]+\.\S+|\b[\w-]+\.(?:com|org|net|io|ai|dev|co)\/\S*|\bmailto:\S+|\S+@[\w-]*[a-z][\w-]*\.[a-z]\w+/i;
const BARE_HOST = /(?<![\p{L}\p{N}.@])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|github\.io)\b/u;

/** What a summary may not hold: it is plain text, and finished. */
export function judgeSummary(value: string): Verdict {
  const markup = /<\/?[a-z][^<>]*>|<!--/i.exec(value)?.[0] ?? findFormatting(value);
  if (markup !== undefined) return { message: `contains the markup ${shorten(markup)}`, advice: 'write plain text' };
  const markdown = findMarkdown(value);
  if (markdown !== undefined) return { message: `contains the Markdown ${shorten(markdown)}`, advice: 'write plain text' };
  const latex = /\\[a-zA-Z]+\{/.exec(value)?.[0];
  if (latex !== undefined) return { message: `contains the LaTeX ${shorten(latex)}`, advice: 'write plain text' };
  const address = (ADDRESS.exec(value) ?? BARE_HOST.exec(value))?.[0];
  if (address !== undefined) return { message: `contains the address ${shorten(address)}`, advice: 'put it into links' };
  const open = PLACEHOLDER.exec(value)?.[0];
  if (open !== undefined) return { message: `contains ${open}`, advice: 'write what is known, and put what is left to do in a comment after "#"' };
  return undefined;
}

const shorten = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What a title may not hold besides: markup of other systems, which would be printed as is. */
function judgeTitle(value: string): Verdict {
  const outsideMath = splitMath(value)
    .filter((part) => !part.math)
    .map((part) => part.text)
    .join(' ');
  const command = /\\(?:[a-zA-Z]+|[&%$#_{}~^()[\]]|["'`=.][A-Za-z{\\])/.exec(outsideMath);
  if (command) {
    return { message: `contains the LaTeX command ${command[0]}`, advice: 'write the character itself, or put mathematics between dollar signs' };
  }
  const braces = /\{\p{N}*\p{Lu}[^{}]*\}|\{\p{L}+\}(?=\p{L})|(?<=\p{L})\{\p{L}+\}/u.exec(outsideMath);
  if (braces) return { message: `contains the LaTeX braces ${braces[0]}`, advice: 'write the letters themselves' };
  const formatting = findFormatting(outsideMath);
  if (formatting !== undefined && !/^<\/?su[bp]/i.test(formatting))
    return { message: `contains ${formatting}, which would be printed as is`, advice: 'a title is plain text' };
  const tag = /<\/?(?:sup|sub)(?:\s[^>]*)?>/i.exec(outsideMath);
  if (tag) return { message: `contains the HTML tag ${tag[0]}`, advice: 'write the Unicode character (² for example), or $^2$' };
  return undefined;
}

/** A title: one line of text in which `$…$` is mathematics. */
export const titleText = checkedBy(plainText(300), judgeTitle);
