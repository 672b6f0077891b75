import { z } from 'zod';
import { checkedBy, type Verdict } from './checked.ts';

const PARTS = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the parts name a real day, month or year of the calendar (31 February is none). */
function isOnCalendar(value: string): boolean {
  const [year, month, day] =
    PARTS.exec(value)
      ?.slice(1)
      .map((part: string | undefined) => part ?? '01') ?? [];
  if (year === undefined || Number(year) < 1950 || Number(year) > 2100) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function judge(value: string, parts: readonly number[], form: string): Verdict {
  if (parts.includes(value.split('-').length) && isOnCalendar(value)) return undefined;
  return { message: `is not a date (expected ${form})`, mend: likelyDate(value, parts) };
}

/** Mends a date with slashes, dots or single digits where its order is plain. */
function likelyDate(value: string, parts: readonly number[]): string | undefined {
  const match = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/.exec(value.trim());
  if (!match) return undefined;
  const proposal = match
    .slice(1)
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return parts.includes(proposal.split('-').length) && isOnCalendar(proposal) ? proposal : undefined;
}

/** A day, YYYY-MM-DD. It stays text, so that no time zone can move it. */
export const day = checkedBy(z.string(), (value) => judge(value, [3], 'YYYY-MM-DD')).meta({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  examples: ['2026-11-25'],
});

/** A month, YYYY-MM. */
export const month = checkedBy(z.string(), (value) => judge(value, [2], 'YYYY-MM')).meta({ pattern: '^\\d{4}-\\d{2}$' });

/** When something was first public: YYYY-MM-DD or YYYY-MM, or YYYY where no source shows the month. */
export const released = checkedBy(z.string(), (value) => judge(value, [1, 2, 3], 'YYYY-MM or YYYY-MM-DD')).meta({
  title: 'First public',
  description: 'When its first version became public: YYYY-MM or YYYY-MM-DD, or only the year if no source gives the month.',
  pattern: PARTS.source,
  examples: ['2025-10', '2025-10-08'],
});
