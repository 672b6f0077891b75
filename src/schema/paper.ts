import { z } from 'zod';
import { address } from './address.ts';
import { authors } from './author.ts';
import { checkedBy, distinct, report, someOf } from './checked.ts';
import { day, released, month } from './date.ts';
import { arxivId, bibtexKey, doi, openreviewId, slug } from './identifiers.ts';
import { term, type Vocabulary, terms } from './vocabulary.ts';
import { optionalText, judgeSummary, plainText, titleText } from './text.ts';
import { result } from './result.ts';

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
      track: optionalText(80, {
        title: 'Track',
        description: '"oral", "spotlight", or the name of a workshop.',
        examples: ['oral', 'DeLTa workshop'],
      }),
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
  name: optionalText(60, { title: 'Short name', description: 'What the field calls the method.', examples: ['OBS-Diff'] }),
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

const N_OF_M = /^([1-9]\d*):([1-9]\d*)$/;

/** N:M, at most N of every M weights kept: "2:4". */
const pattern = checkedBy(z.string(), (value) => {
  const match = N_OF_M.exec(value);
  if (!match) return { message: 'is not an N:M pattern (expected two numbers, as in "2:4")' };
  const [kept, block] = [Number(match[1]), Number(match[2])];
  if (kept >= block)
    return {
      message: `keeps ${kept} of ${block}, which prunes nothing (expected N smaller than M)`,
      mend: kept > block ? `${block}:${kept}` : undefined,
    };
  return undefined;
}).meta({ pattern: N_OF_M.source });

/** What became known or was put right after a paper was added. */
const change = z
  .strictObject({
    on: day.meta({ title: 'Day', description: 'The day of the change, YYYY-MM-DD.' }),
    what: plainText(160).meta({ title: 'What changed', description: 'The change in one sentence.', examples: ['Published at CVPR 2026.'] }),
  })
  .meta({ title: 'Change', description: 'A correction, or what became known later.' });

/** One paper that prunes a diffusion model. A field without evidence is left out and shown as "not reported". */
export const paperSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      ...publicationFields(vocabulary),
      'code-checked': month.optional().meta({
        title: 'Code looked for',
        description: 'The month in which code was last looked for and not found, YYYY-MM. Only if links has no code.',
        examples: ['2026-11'],
      }),
      licenses: someOf({
        code: term(vocabulary, 'licenses').optional().meta({ title: 'License of the code', description: 'What the repository says.' }),
        weights: term(vocabulary, 'licenses').optional().meta({ title: 'License of the weights', description: 'What their page says.' }),
        note: optionalText(120, { title: 'Note', description: 'What the license file does not say.' }),
      })
        .meta({ title: 'Licenses', description: 'The licenses of code and weights, if somebody looked them up.' })
        .optional(),
      categories: terms(vocabulary, 'categories').min(1).meta({ title: 'Categories', description: 'One or more of the three kinds of pruning.' }),
      patterns: distinct(z.array(pattern).min(1))
        .optional()
        .meta({
          title: 'Patterns',
          description: 'N:M patterns, at most N of every M weights kept. Semi-structured papers only.',
          examples: [['2:4']],
        }),
      removes: terms(vocabulary, 'removes').min(1).optional().meta({ title: 'Removes', description: 'What is removed.' }),
      criterion: terms(vocabulary, 'criteria').min(1).optional().meta({ title: 'Criterion', description: 'How importance is judged.' }),
      architectures: terms(vocabulary, 'architectures')
        .min(1)
        .optional()
        .meta({ title: 'Architectures', description: 'The kinds of networks that were pruned.' }),
      models: terms(vocabulary, 'models').min(1).optional().meta({ title: 'Models', description: 'What was pruned.' }),
      tasks: terms(vocabulary, 'tasks').min(1).optional().meta({ title: 'Tasks', description: 'What the pruned models are for.' }),
      purpose: terms(vocabulary, 'purposes')
        .min(1)
        .default(['efficiency'])
        .meta({ title: 'Purpose', description: 'Why it prunes: efficiency, unless something else is stated.' }),
      training: term(vocabulary, 'training')
        .optional()
        .meta({ title: 'Training', description: 'What you have to run: no training, a calibration or training.' }),
      combines: terms(vocabulary, 'techniques').optional().meta({ title: 'Combines', description: 'What it is combined with in the paper.' }),
      results: z
        .array(result(vocabulary))
        .optional()
        .meta({ title: 'Results', description: 'Figures that the paper reports. Every row names its source.' }),
      'builds-on': distinct(z.array(slug))
        .optional()
        .meta({ title: 'Builds on', description: 'Slugs of the entries that it extends.', examples: [['diff-pruning']] }),
      'compares-with': distinct(z.array(slug))
        .optional()
        .meta({ title: 'Compares with', description: 'Slugs of the entries that it reports figures against.', examples: [['diff-pruning']] }),
      changes: z
        .array(change)
        .min(1)
        .optional()
        .meta({ title: 'Changes', description: 'Corrections and news since it was added, for the page “What is new”.' }),
    })
    .superRefine((paper, context) => {
      if (paper['code-checked'] !== undefined && paper.links.code !== undefined) {
        report(context, ['code-checked'], 'says that no code was found, but links.code is set', { advice: 'remove code-checked' });
      }
      if (paper.patterns !== undefined && !paper.categories.includes('semi-structured')) {
        const advice = 'add semi-structured to categories, or remove patterns';
        report(context, ['patterns'], 'is only for semi-structured papers', { advice });
      }
    })
    .meta({
      title: 'Paper',
      description: 'One paper that prunes a diffusion model. A field without evidence is left out and shown as "not reported".',
      dependentSchemas: { patterns: { properties: { categories: { contains: { const: 'semi-structured' } } } } },
    });

export type PaperData = z.infer<ReturnType<typeof paperSchema>>;

/** Related work: it does not prune a diffusion model but is close to the topic. */
export const relatedSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      ...publicationFields(vocabulary),
      topics: terms(vocabulary, 'topics').min(1).meta({ title: 'Topics', description: 'What it has to do with pruning diffusion models.' }),
    })
    .meta({ title: 'Related work', description: 'Related work: it does not prune a diffusion model but is close to the topic.' });
