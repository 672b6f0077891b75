import { z } from 'zod';
import { address } from './address.ts';
import { authors } from './author.ts';
import { someOf } from './checked.ts';
import { released } from './date.ts';
import { arxivId, doi } from './identifiers.ts';
import { added, summary, VENUE, venueFields } from './publication.ts';
import { term, terms } from './term.ts';
import { titleText } from './text.ts';
import { license } from './tool.ts';
import type { Vocabulary } from './vocabulary.ts';

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
