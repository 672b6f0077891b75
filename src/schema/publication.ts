import { z } from 'zod';
import { address } from './address.ts';
import { authors } from './author.ts';
import { distinct } from './checked.ts';
import { day, released } from './date.ts';
import { arxivId, bibtexKey, doi, openreviewId } from './identifiers.ts';
import { term } from './term.ts';
import { plainText, titleText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a publication can be reached: identifiers where a scheme exists, addresses elsewhere. */
export const links = z
  .strictObject({
    arxiv: arxivId.optional(),
    openreview: openreviewId.optional(),
    doi: doi.optional(),
    /** The publisher's page or proceedings, where no DOI is known. */
    page: address.optional(),
    code: address.optional(),
    project: address.optional(),
    /** Pruned weights to download; several where a paper has several models. */
    weights: z.union([address, distinct(z.array(address).min(1))]).optional(),
  })
  .refine((value) => Object.keys(value).length > 0, {
    message: 'is empty (expected at least one of arxiv, openreview, doi, page, code, project, weights)',
  });

/** Where it was published; absent for a preprint. */
export const venue = (vocabulary: Vocabulary) =>
  z.strictObject({
    id: term(vocabulary, 'venues'),
    year: z.int().min(1950).max(2100),
    /** "oral", "spotlight", or the name of a workshop ("DeLTa workshop"). */
    track: plainText(80).optional(),
  });

/** What papers of the list and neighboring papers have in common. */
export const publicationFields = (vocabulary: Vocabulary) => ({
  title: titleText,
  /** Short name of the method, as the field uses it. */
  name: plainText(60).optional(),
  /** Earlier or other titles of the same work. */
  'also-known-as': distinct(z.array(titleText)).optional(),
  authors,
  /** First public version. */
  released,
  venue: venue(vocabulary).optional(),
  /** BibTeX key, frozen for ever; made from family name, year and slug where none is written. */
  key: bibtexKey.optional(),
  links,
  /** One to three plain sentences of our own. */
  summary: plainText(400),
  /** The day it entered this list. */
  added: day,
});
