import { released } from '../schema/date.ts';

/** The month in which an arXiv identifier was given out, YYYY-MM: https://info.arxiv.org/help/arxiv_identifier.html */
export function monthOfArxivId(id: string): string {
  const [, year, month] = /^(?:.*\/)?(\d\d)(\d\d)/.exec(id)!;
  return `${Number(year) < 91 ? '20' : '19'}${year}-${month}`;
}

/** The date that a text begins with, as far as it is a real one; of a range its start, of a time its day. */
export function dateIn(text: string): string | undefined {
  const [, ...parts] = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text) ?? [];
  const known = parts.filter(Boolean).map((part) => part.padStart(2, '0'));
  return [3, 2, 1].map((length) => known.slice(0, length).join('-')).find((date) => released.safeParse(date).success);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of the month that a text begins with, in letters or digits: "April 3–5", "04 1", "may/june". */
export function monthIn(text: string): string | undefined {
  const number = /^\s*(\d{1,2})(?!\d)/.exec(text)?.[1] ?? String(MONTHS.indexOf(text.trim().slice(0, 3).toLowerCase()) + 1);
  return Number(number) >= 1 && Number(number) <= 12 ? number.padStart(2, '0') : undefined;
}
