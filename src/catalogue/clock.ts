import { isAfter } from './dates.ts';

/** The time by which dates are judged: now or, where a build has to be repeatable, what SOURCE_DATE_EPOCH says in seconds. */
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
  isAfter(date, tomorrow()) ? `${JSON.stringify(date)} is to come (today is ${today()})` : undefined;
