import { z } from 'zod';
import { publicationFields } from './publication.ts';
import { terms } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Related work: not pruning of a diffusion model, but what its readers need beside it. */
export const relatedSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      ...publicationFields(vocabulary),
      topics: terms(vocabulary, 'topics').min(1).meta({ title: 'Topics', description: 'What it has to do with pruning diffusion models.' }),
    })
    .meta({ title: 'Related work', description: 'Related work: not pruning of a diffusion model, but what its readers need beside it.' });

export type RelatedData = z.infer<ReturnType<typeof relatedSchema>>;
