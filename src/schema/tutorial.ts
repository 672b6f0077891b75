import { z } from 'zod';
import { address } from './address.ts';
import { authors } from './author.ts';
import { day, released } from './date.ts';
import { arxivId, doi } from './identifiers.ts';
import { term, terms } from './term.ts';
import { plainText, titleText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A tutorial, talk, documentation page, survey or related list. */
export const tutorialSchema = (vocabulary: Vocabulary) =>
  z.strictObject({
    title: titleText,
    kind: term(vocabulary, 'tutorial-kinds'),
    authors: authors.optional(),
    released: released.optional(),
    venue: z.strictObject({ id: term(vocabulary, 'venues'), year: z.int().min(1950).max(2100) }).optional(),
    links: z
      .strictObject({ page: address.optional(), code: address.optional(), arxiv: arxivId.optional(), doi: doi.optional() })
      .refine((value) => Object.keys(value).length > 0, { message: 'is empty (expected at least one of page, code, arxiv, doi)' }),
    /** The kinds of pruning it is about; absent where it is about none in particular. */
    about: terms(vocabulary, 'categories').optional(),
    license: plainText(80).optional(),
    summary: plainText(400),
    added: day,
  });

export type TutorialData = z.infer<ReturnType<typeof tutorialSchema>>;
