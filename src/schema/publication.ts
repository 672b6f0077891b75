import { z } from 'zod';
import { address } from './address.ts';
import { authors } from './author.ts';
import { checkedBy, distinct, someOf } from './checked.ts';
import { day, released } from './date.ts';
import { arxivId, bibtexKey, doi, openreviewId } from './identifiers.ts';
import { term } from './term.ts';
import { judgeSummary, plainText, titleText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a publication can be reached: identifiers where a scheme exists, addresses elsewhere. */
export const links = someOf({
  arxiv: arxivId.optional(),
  openreview: openreviewId.optional(),
  doi: doi.optional(),
  page: address.optional().meta({ title: 'Page', description: 'The publisher’s page or proceedings, if no DOI is known.' }),
  code: address.optional().meta({ title: 'Code', description: 'The address of the authors’ code.' }),
  project: address.optional().meta({ title: 'Project page', description: 'The address of the authors’ page about it.' }),
  weights: z
    .union([address, distinct(z.array(address).min(1))])
    .optional()
    .meta({ title: 'Weights', description: 'Where to download pruned weights; several addresses if there are several models.' }),
}).meta({
  title: 'Links',
  description: 'Where to find it. At least one: an identifier if it has one, otherwise an address.',
});

/** Conference or journal, and the year of the publication. */
export const venueFields = (vocabulary: Vocabulary) => ({
  id: term(vocabulary, 'venues').meta({ title: 'Conference or journal', description: 'Where it was published.' }),
  year: z.int().min(1950).max(2100).meta({ title: 'Year', description: 'The year of the conference or volume.' }),
});

export const VENUE = { title: 'Venue', description: 'Where it was published. Leave it out for a preprint.' };

/** Where it was published; absent for a preprint. */
export const venue = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      ...venueFields(vocabulary),
      track: plainText(80)
        .optional()
        .meta({ title: 'Track', description: '"oral", "spotlight", or the name of a workshop.', examples: ['oral', 'DeLTa workshop'] }),
    })
    .meta(VENUE);

/** What an entry is about, in our own words. */
export const summary = checkedBy(plainText(400), judgeSummary).meta({
  title: 'Summary',
  description:
    'One to three plain sentences of your own, at most 400 characters: what it removes, how it chooses, how much training it needs, what it keeps.',
});

/** The day an entry came into this list. */
export const added = day.meta({ title: 'Added', description: 'The day it was added to this list, YYYY-MM-DD.' });

/** What papers of the list and related work have in common. */
export const publicationFields = (vocabulary: Vocabulary) => ({
  title: titleText.meta({ title: 'Title', description: 'The full title. Text between two dollar signs is mathematics.' }),
  name: plainText(60)
    .optional()
    .meta({ title: 'Short name', description: 'What the field calls the method.', examples: ['OBS-Diff'] }),
  'also-known-as': distinct(z.array(titleText))
    .optional()
    .meta({ title: 'Also known as', description: 'Earlier or other titles: preprint and published version are one entry.' }),
  authors,
  released,
  venue: venue(vocabulary).optional(),
  key: bibtexKey.optional(),
  links,
  summary,
  added,
});
