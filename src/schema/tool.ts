import { z } from 'zod';
import { address } from './address.ts';
import { distinct, someOf } from './checked.ts';
import { arxivId, slug } from './identifiers.ts';
import { added, summary } from './publication.ts';
import { term, terms } from './term.ts';
import { plainText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Under what terms a thing may be used. */
export const license = plainText(80)
  .optional()
  .meta({ title: 'License', description: 'SPDX identifier, or a few words if there is none.', examples: ['Apache-2.0'] });

/** A library, kernel, set of weights, metric or data set that someone who prunes would use. */
export const toolSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      name: plainText(100).meta({ title: 'Name', description: 'What it is called.', examples: ['Torch-Pruning'] }),
      kind: term(vocabulary, 'tool-kinds').meta({ title: 'Kind', description: 'What it is.' }),
      links: someOf({
        home: address.optional().meta({ title: 'Home page', description: 'The address of its own page.' }),
        code: address.optional().meta({ title: 'Code', description: 'The address of its repository.' }),
        docs: address.optional().meta({ title: 'Documentation', description: 'The address of its documentation.' }),
        weights: address.optional().meta({ title: 'Weights', description: 'Where weights can be downloaded.' }),
        arxiv: arxivId.optional(),
      }).meta({ title: 'Links', description: 'Where to find it. At least one.' }),
      supports: terms(vocabulary, 'categories').optional().meta({
        title: 'Supports',
        description: 'The kinds of pruning that it does, or that its hardware runs. Leave it out where it does none itself.',
      }),
      hardware: plainText(160)
        .optional()
        .meta({ title: 'Hardware', description: 'What it needs or is made for.', examples: ['NVIDIA GPUs since Ampere'] }),
      license,
      status: term(vocabulary, 'statuses').optional().meta({ title: 'Status', description: 'Whether it is still being worked on.' }),
      'status-note': plainText(240)
        .optional()
        .meta({ title: 'Note on the status', description: 'What happened to it, where its status needs a word.' }),
      papers: distinct(z.array(slug))
        .optional()
        .meta({ title: 'Papers', description: 'Slugs of the papers of this list whose code or weights it is.', examples: [['obs-diff']] }),
      summary,
      added,
    })
    .meta({ title: 'Tool', description: 'A library, kernel, set of weights, metric or data set that someone who prunes would use.' });
