import { z } from 'zod';
import { day, released } from './date.ts';
import { term, type Vocabulary, terms } from './vocabulary.ts';
import { optionalText, plainText, titleText } from './text.ts';
import { address } from './address.ts';
import { distinct, onlyOnce, someOf } from './checked.ts';
import { arxivId, slug, doi } from './identifiers.ts';
import { added, summary, VENUE, venueFields, paperSchema, relatedSchema } from './paper.ts';
import { authors } from './author.ts';
import { comparisonSchema } from './comparison.ts';

/** The fields of one of our own pages; its text is the body of the file. */
export const guideSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      title: plainText(120).meta({ title: 'Title', description: 'What the page is about, as its heading.' }),
      summary: plainText(300).meta({ title: 'Summary', description: 'What the page answers, for lists and search results.' }),
      order: z.int().min(0).meta({ title: 'Order', description: 'Place in the list of guides, smallest first.' }),
      category: term(vocabulary, 'categories')
        .optional()
        .meta({ title: 'Category', description: 'The kind of pruning that it explains, if it explains one.' }),
      updated: day.meta({ title: 'Updated', description: 'The day it was last brought up to date, YYYY-MM-DD.' }),
    })
    .meta({ title: 'Guide', description: 'The fields of one of our own pages; its text is the body of the file.' });

/** Under what terms a thing may be used. */
export const license = optionalText(80, {
  title: 'License',
  description: 'SPDX identifier, or a few words if there is none.',
  examples: ['Apache-2.0'],
});

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
      hardware: optionalText(160, { title: 'Hardware', description: 'What it needs or is made for.', examples: ['NVIDIA GPUs since Ampere'] }),
      license,
      status: term(vocabulary, 'statuses').optional().meta({ title: 'Status', description: 'Whether it is still being worked on.' }),
      'status-note': optionalText(240, { title: 'Note on the status', description: 'What happened to it, where its status needs a word.' }),
      papers: distinct(z.array(slug))
        .optional()
        .meta({ title: 'Papers', description: 'Slugs of the papers of this list whose code or weights it is.', examples: [['obs-diff']] }),
      summary,
      added,
    })
    .meta({ title: 'Tool', description: 'A library, kernel, set of weights, metric or data set that someone who prunes would use.' });

/** A tutorial, talk, documentation page, survey or related list. */
export const tutorialSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      title: titleText.meta({ title: 'Title', description: 'Its full title, or what it calls itself.' }),
      kind: term(vocabulary, 'tutorial-kinds').meta({ title: 'Kind', description: 'What it is.' }),
      authors: authors.optional(),
      released: released.optional(),
      venue: z.strictObject(venueFields(vocabulary)).optional().meta(VENUE),
      links: someOf({
        page: address.optional().meta({ title: 'Page', description: 'Where it can be read or watched.' }),
        code: address.optional().meta({ title: 'Code', description: 'The address of its code, or of the list itself.' }),
        arxiv: arxivId.optional(),
        doi: doi.optional(),
      }).meta({ title: 'Links', description: 'Where to find it. At least one.' }),
      about: terms(vocabulary, 'categories')
        .optional()
        .meta({ title: 'About', description: 'The kinds of pruning it is about. Leave it out if it is about none in particular.' }),
      license,
      summary,
      added,
    })
    .meta({ title: 'Tutorial', description: 'A tutorial, talk, documentation page, survey or related list.' });

/** The collections: a folder each, with the word for one entry, the endings of its files and its schema. */
export const collections = {
  papers: { one: 'paper', endings: ['.yaml', '.mdx'], schema: paperSchema },
  related: { one: 'related', endings: ['.yaml'], schema: relatedSchema },
  tools: { one: 'tool', endings: ['.yaml'], schema: toolSchema },
  tutorials: { one: 'tutorial', endings: ['.yaml'], schema: tutorialSchema },
  comparisons: { one: 'comparison', endings: ['.yaml'], schema: comparisonSchema },
  guides: { one: 'guide', endings: ['.mdx'], schema: guideSchema },
} as const;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

/** The fields of an entry of one collection, after validation. */
export type DataOf<Name extends CollectionName> = z.infer<ReturnType<(typeof collections)[Name]['schema']>>;

/** Papers that do not belong in the list, so that `npm run watch` does not propose them again. */
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
  .superRefine(onlyOnce('appears twice in this list', ({ arxiv }) => arxiv, 'arxiv'));

export type Rejected = z.infer<typeof rejectedSchema>;
