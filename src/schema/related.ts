import { z } from 'zod';
import { publicationFields } from './publication.ts';
import { terms } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Related work: it does not prune a diffusion model but is close to the topic. */
export const relatedSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      ...publicationFields(vocabulary),
      topics: terms(vocabulary, 'topics').min(1).meta({ title: 'Topics', description: 'What it has to do with pruning diffusion models.' }),
    })
    .meta({ title: 'Related work', description: 'Related work: it does not prune a diffusion model but is close to the topic.' });
