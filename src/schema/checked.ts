import { z } from 'zod';

/** What a failed check hands on besides its message. Read by `catalogue/explain.ts`. */
export interface CheckParams {
  /** The value that was most likely meant. */
  mend?: string | undefined;
  /** What to do, where no value can be proposed. */
  advice?: string | undefined;
}

/** The result of looking at a value: undefined when it is right, otherwise what is wrong and how to mend it. */
export type Verdict = ({ message: string } & CheckParams) | undefined;

/**
 * Adds a check that speaks in a sentence to a string schema.
 * @param judge returns undefined for a right value, otherwise what is wrong with it.
 */
export function checkedBy<Schema extends z.ZodType<string>>(schema: Schema, judge: (value: string) => Verdict) {
  return schema.superRefine((value, context) => {
    const verdict = judge(value);
    if (verdict === undefined) return;
    const { message, ...params } = verdict;
    context.addIssue({ code: 'custom', message, params, input: value });
  });
}
