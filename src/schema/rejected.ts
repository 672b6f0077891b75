import { z } from 'zod';
import { day } from './date.ts';
import { arxivId } from './identifiers.ts';
import { plainText, titleText } from './text.ts';

/** Papers that were looked at and do not belong in the list, so that `npm run watch` does not propose them again. */
export const rejectedSchema = z
  .array(
    z.strictObject({
      arxiv: arxivId,
      /** So that people recognize it. */
      title: titleText.optional(),
      /** Why it is not listed. */
      reason: plainText(200),
      /** The day of the decision. */
      decided: day,
    }),
  )
  .superRefine((list, context) => {
    list.forEach(({ arxiv }, index) => {
      if (list.findIndex((other) => other.arxiv === arxiv) === index) return;
      context.addIssue({
        code: 'custom',
        input: arxiv,
        path: [index, 'arxiv'],
        message: 'appears twice in this list',
        params: { advice: 'remove one' },
      });
    });
  });

export type Rejected = z.infer<typeof rejectedSchema>;
