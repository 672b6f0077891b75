import { z } from 'zod';
import { address } from './address.ts';
import { distinct } from './checked.ts';
import { day } from './date.ts';
import { arxivId, slug } from './identifiers.ts';
import { term, terms } from './term.ts';
import { plainText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A library, kernel, set of weights, metric or data set that someone who prunes would use. */
export const toolSchema = (vocabulary: Vocabulary) =>
  z.strictObject({
    name: plainText(100),
    kind: term(vocabulary, 'tool-kinds'),
    links: z
      .strictObject({
        home: address.optional(),
        code: address.optional(),
        docs: address.optional(),
        weights: address.optional(),
        arxiv: arxivId.optional(),
      })
      .refine((value) => Object.keys(value).length > 0, { message: 'is empty (expected at least one of home, code, docs, weights, arxiv)' }),
    /** The kinds of pruning that it does, or that its hardware runs; absent where it does none itself. */
    supports: terms(vocabulary, 'categories').optional(),
    hardware: plainText(160).optional(),
    /** SPDX identifier, or a few words where there is none. */
    license: plainText(80).optional(),
    status: term(vocabulary, 'statuses').optional(),
    /** What happened to it, where its status needs a word. */
    'status-note': plainText(240).optional(),
    /** Slugs of the papers whose code or weights it is. */
    papers: distinct(z.array(slug)).optional(),
    summary: plainText(400),
    added: day,
  });

export type ToolData = z.infer<ReturnType<typeof toolSchema>>;
