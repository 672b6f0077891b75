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
    .refine((value) => Object.keys(value).length > 0, { message: 'is empty (expected at least one metric)' })
    .meta({ minProperties: 1 });

/** One reported measurement: a model pruned in one way, before and after. Every row says where it stands. */
export const result = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      model: term(vocabulary, 'models').optional().meta({ title: 'Model', description: 'The model that was pruned.' }),
      benchmark: term(vocabulary, 'benchmarks')
        .optional()
        .meta({ title: 'Benchmark', description: 'What it was measured on. Figures of different benchmarks are never compared.' }),
      setting: plainText(160)
        .optional()
        .meta({
          title: 'Setting',
          description: 'How much was removed and under what conditions, in a few words.',
          examples: ['2:4, all linear layers'],
        }),
      before: figures(vocabulary).optional().meta({ title: 'Before', description: 'Figures of the dense model by metric.' }),
      after: figures(vocabulary).meta({ title: 'After', description: 'Figures of the pruned model by metric.' }),
      hardware: plainText(80)
        .optional()
        .meta({ title: 'Hardware', description: 'What speed and memory were measured on, with its maker.', examples: ['NVIDIA RTX 3090'] }),
      source: plainText(160).meta({
        title: 'Source',
        description: 'Table, figure or section of the paper, or the place that reports it.',
        examples: ['Table 1'],
      }),
      'source-link': address
        .optional()
        .meta({ title: 'Address of the source', description: 'Where that place can be read, when it is not the paper itself.' }),
    })
    .meta({ title: 'Result', description: 'One reported measurement: a model pruned in one way, before and after.' });

export type Result = z.infer<ReturnType<typeof result>>;
