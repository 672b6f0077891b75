/** A slug names an entry for ever: it is its file's name without the ending, and part of addresses. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names of which Windows makes no file, whatever its ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
export const KEPT_BY_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What a JSON text says; undefined for a text that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text with its percent-escapes read; as it is where they are none: "100%" may be just that. */
export function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Names of parameters that say where a reader came from, and not where an address leads. */
export const TRACKING =
  /^(?:(?:utm|hsa|mtm|pk|matomo)_\w+|\w*clid|msclkid|[gw]braid|mc_[ce]id|mkt_tok|li_fat_id|igsh(?:id)?|_gl|_ga|_hs\w+|hsCtaTracking|ref(?:_\w+)?|referrer|source|share|si|spm|trk)$/i;

/** A stretch of a title: plain text, or the TeX between two dollar signs. */
export interface TitlePart {
  math: boolean;
  text: string;
}

// As in Pandoc: no space inside the dollars, no digit behind them: "from $5 to $10" is money.
const MATH = /\$(?!\s)([^$]+?)(?<!\s)\$(?!\d)/g;

/** Splits a title into text and mathematics; the parts, with their dollars, are the title again. */
export function splitMath(title: string): TitlePart[] {
  const parts: TitlePart[] = [];
  let end = 0;
  for (const match of title.matchAll(MATH)) {
    if (match.index > end) parts.push({ math: false, text: title.slice(end, match.index) });
    parts.push({ math: true, text: match[1]! });
    end = match.index + match[0].length;
  }
  if (end < title.length) parts.push({ math: false, text: title.slice(end) });
  return parts;
}

/** A table in one line: words of which each second one belongs to the one before it. */
export const pairsOfWords = (text: string): [first: string, second: string][] =>
  Array.from(text.matchAll(/(\S+) (\S+)/g), ([, first, second]) => [first!, second!]);
