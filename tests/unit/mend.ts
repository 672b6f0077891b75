import type { z } from 'zod';
import type { CheckParams } from '../../src/schema/checked.ts';

/** What a schema proposes for a wrong value; undefined when the value is right or nothing is proposed. */
export function mendOf(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue !== undefined && 'params' in issue ? (issue.params as CheckParams).mend : undefined;
}
