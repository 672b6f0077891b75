import { z } from 'zod';
import { day } from './date.ts';
import { term } from './term.ts';
import { plainText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The fields of one of our own pages; its text is the body of the file. */
export const guideSchema = (vocabulary: Vocabulary) =>
  z.strictObject({
    title: plainText(120),
    /** What the page answers, for lists and search results. */
    summary: plainText(300),
    /** Place in the list of guides, smallest first. */
    order: z.int().min(0),
    /** The kind of pruning that it explains, if it explains one. */
    category: term(vocabulary, 'categories').optional(),
    updated: day,
  });

export type GuideData = z.infer<ReturnType<typeof guideSchema>>;
