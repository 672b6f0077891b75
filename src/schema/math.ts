/** A stretch of a title: plain text, or the TeX between two dollar signs. */
export interface TitlePart {
  math: boolean;
  text: string;
}

// As in Pandoc: no space inside the dollars, no digit after the closing one, so that "from $5 to $10" is money.
const MATH = /\$(?!\s)([^$]+?)(?<!\s)\$(?!\d)/g;

/** Splits a title into text and mathematics. Joining the parts (with the dollars) gives the title again. */
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
