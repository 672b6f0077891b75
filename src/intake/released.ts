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

/** The number of the month in a text, in letters ("April 3–5", "10–14 June", "may/june") or, where there are none, in digits ("04 1"). */
export function monthIn(text: string): string | undefined {
  const name = /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(text)?.[0].toLowerCase();
  const number = name === undefined ? /^\s*(\d{1,2})(?!\d)/.exec(text)?.[1] : String(MONTHS.indexOf(name) + 1);
  return Number(number) >= 1 && Number(number) <= 12 ? number!.padStart(2, '0') : undefined;
}

/** The date that a text says in words, as far as it is a real one: "March 2024", "5 March 2024", "03/2024". */
export function dateInWords(text: string): string | undefined {
  const year = /^[^/.]*?(?<!\d)(?:\d{1,2}\/)?(\d{4})\s*$/.exec(text)?.[1];
  return year === undefined ? undefined : dateIn([year, monthIn(text)].filter(Boolean).join('-'));
}
