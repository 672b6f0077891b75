const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date for readers: "Apr 2024" for a month or, where only the year is known, "2024". */
export function formatMonth(date: string): string {
  const [year, month] = date.split('-');
  return month === undefined ? year! : `${MONTHS[Number(month) - 1]} ${year}`;
}

/** A day for readers: "25 Nov 2026". */
export function formatDay(date: string): string {
  const day = date.split('-')[2];
  return day === undefined ? formatMonth(date) : `${Number(day)} ${formatMonth(date)}`;
}

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Moves the newest to the front; a date without a month counts as the start of its year. */
export const newestFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** Compares dates of which one may be less exact: "2024" is neither before nor after "2024-05". */
export function isAfter(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}

/** The time by which dates are judged: what SOURCE_DATE_EPOCH says for repeatable builds, or now. */
export function now(): Date {
  // A browser has no environment.
  const epoch = typeof process === 'undefined' ? undefined : process.env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

/** The day, YYYY-MM-DD, in the time zone of whoever asks. */
export const today = (): string => formatLocalDay(now());

/** The last day that is no day to come anywhere on earth: the one after today. */
export function tomorrow(): string {
  const day = now();
  day.setDate(day.getDate() + 1);
  return formatLocalDay(day);
}

const formatLocalDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** What is wrong with a day or month that is said to have been, or undefined. */
export const judgePast = (date: string): string | undefined =>
  isAfter(date, tomorrow()) ? `${JSON.stringify(date)} is in the future (today is ${today()})` : undefined;
