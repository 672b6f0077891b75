import { z } from 'zod';
import { distinct, type CheckParams } from './checked.ts';
import { nearest } from './suggest.ts';
import { vocabularyFile, type Vocabulary, type VocabularyName } from './vocabulary.ts';

/** The term that was most likely meant: by id, name or alias, or undefined. */
export function nearestTerm(written: string, vocabulary: Vocabulary, name: VocabularyName): string | undefined {
  const spellings = new Map<string, string>();
  for (const [id, term] of Object.entries(vocabulary[name])) {
    for (const spelling of [id, term.name, ...term.aliases]) spellings.set(spelling, id);
  }
  const match = nearest(written, [...spellings.keys()]);
  return match === undefined ? undefined : spellings.get(match);
}

/**
 * A term of one vocabulary. An unknown one is an error that names the file to add it to and the nearest known term.
 */
export function term(vocabulary: Vocabulary, name: VocabularyName) {
  const known = vocabulary[name];
  return z
    .string()
    .superRefine((written, context) => {
      if (Object.hasOwn(known, written)) return;
      const mend = nearestTerm(written, vocabulary, name);
      const params: CheckParams = mend === undefined ? { advice: 'add it there if the field uses it' } : { mend };
      context.addIssue({ code: 'custom', input: written, params, message: `is not a term of ${vocabularyFile(name)}` });
    })
    .meta({
      'x-vocabulary': name,
      enum: Object.keys(known),
      enumDescriptions: Object.values(known).map((one) => `${one.name}. ${one.description}`),
    });
}

/** A list of different terms of one vocabulary. */
export function terms(vocabulary: Vocabulary, name: VocabularyName) {
  return distinct(z.array(term(vocabulary, name)));
}
