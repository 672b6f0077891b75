import { z } from 'zod';
import { address } from './address.ts';
import { term } from './term.ts';
import { plainText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A figure as it is printed in a paper. What has more digits than a computer keeps would change without a word. */
const figure = z.number().superRefine((value, context) => {
  const written = String(value);
  if (written.length > 16 && written.replace(/e.*|^-?0\.0*|[-.]/g, '').length > 15)
    context.addIssue({ code: 'custom', input: value, message: `${written} has more digits than can be kept (expected at most 15)` });
});

/** Figures by metric, such as `{ fid: 4.19, macs-g: 6.1 }`. Units and directions are in the vocabulary. */
const figures = (vocabulary: Vocabulary) =>
  z
    .record(term(vocabulary, 'metrics'), figure)
    .refine((value) => Object.keys(value).length > 0, { message: 'is empty (expected at least one metric)' });

/** One reported measurement: a model pruned in one way, before and after. Every row says where it stands. */
export const result = (vocabulary: Vocabulary) =>
  z.strictObject({
    model: term(vocabulary, 'models').optional(),
    /** What it was measured on. Figures of different benchmarks are never compared. */
    benchmark: term(vocabulary, 'benchmarks').optional(),
    /** How much was removed and under what conditions, in a few words. */
    setting: plainText(160).optional(),
    /** The dense model. */
    before: figures(vocabulary).optional(),
    /** The pruned model. */
    after: figures(vocabulary),
    hardware: plainText(80).optional(),
    /** Table, figure or section of the paper, or the place that reports it. */
    source: plainText(160),
    /** Where that place can be read, when it is not the paper itself. */
    'source-link': address.optional(),
  });

export type Result = z.infer<ReturnType<typeof result>>;
