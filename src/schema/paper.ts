import { z } from 'zod';
import { slug } from './identifiers.ts';
import { publicationFields } from './publication.ts';
import { result } from './result.ts';
import { term, terms } from './term.ts';
import { checkedBy, distinct } from './checked.ts';
import type { Vocabulary } from './vocabulary.ts';

/** N:M, at most N of every M weights kept: "2:4". */
const pattern = checkedBy(z.string(), (value) => {
  const match = /^([1-9]\d*):([1-9]\d*)$/.exec(value);
  if (!match) return { message: 'is not an N:M pattern (expected two numbers, as in "2:4")' };
  const [kept, block] = [Number(match[1]), Number(match[2])];
  if (kept >= block)
    return {
      message: `keeps ${kept} of ${block}, which prunes nothing (expected N smaller than M)`,
      mend: kept > block ? `${block}:${kept}` : undefined,
    };
  return undefined;
});

/** One paper that prunes a diffusion model. A field without evidence is absent, and shown as "not reported". */
export const paperSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      ...publicationFields(vocabulary),
      /** One or more of the three kinds of pruning. */
      categories: terms(vocabulary, 'categories').min(1),
      /** N:M patterns; semi-structured papers only. */
      patterns: distinct(z.array(pattern).min(1)).optional(),
      /** What is taken away. */
      removes: terms(vocabulary, 'removes').min(1).optional(),
      /** How importance is judged. */
      criterion: terms(vocabulary, 'criteria').min(1).optional(),
      architectures: terms(vocabulary, 'architectures').min(1).optional(),
      /** What was pruned. */
      models: terms(vocabulary, 'models').min(1).optional(),
      tasks: terms(vocabulary, 'tasks').min(1).optional(),
      /** Why it prunes. */
      purpose: terms(vocabulary, 'purposes').min(1).default(['efficiency']),
      /** What the method costs: nothing, a calibration, or training. */
      training: term(vocabulary, 'training').optional(),
      /** What it is combined with in the paper. */
      combines: terms(vocabulary, 'techniques').optional(),
      results: z.array(result(vocabulary)).optional(),
      /** Slugs of the entries that it extends. */
      'builds-on': distinct(z.array(slug)).optional(),
      /** Slugs of the entries that it reports figures against. */
      'compares-with': distinct(z.array(slug)).optional(),
    })
    .superRefine((paper, context) => {
      if (paper.patterns !== undefined && !paper.categories.includes('semi-structured')) {
        context.addIssue({
          code: 'custom',
          path: ['patterns'],
          message: 'stands on a paper that is not semi-structured',
          params: { advice: 'add semi-structured to categories, or remove patterns' },
        });
      }
    });

export type PaperData = z.infer<ReturnType<typeof paperSchema>>;
