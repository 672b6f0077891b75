import { z } from 'zod';
import { day } from './date.ts';
import { term } from './term.ts';
import { plainText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

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
