import { nearestTerm } from '../schema/term.ts';
import { vocabularyFile, type Term, type Vocabulary, type VocabularyName } from '../schema/vocabulary.ts';
import type { Problem } from './problem.ts';
import type { YamlText } from './yaml.ts';

/** One spelling must mean one term: an alias of two terms, or of one that is the other's id, would send a reader to either. */
export function checkVocabulary(name: VocabularyName, terms: Record<string, Term>, yaml: YamlText, file: string): Problem[] {
  const owners = new Map(Object.keys(terms).map((id) => [id, id]));
  const problems: Problem[] = [];
  for (const [id, term] of Object.entries(terms)) {
    const spellings = [{ text: term.name, path: [id, 'name'] }, ...term.aliases.map((text, index) => ({ text, path: [id, 'aliases', index] }))];
    for (const { text, path } of spellings) {
      const owner = owners.get(text.toLowerCase());
      owners.set(text.toLowerCase(), id);
      if (owner !== undefined && owner !== id) {
        problems.push({
          file,
          path: path.join('.'),
          kind: 'duplicate',
          message: `${JSON.stringify(text)} already means ${owner} in ${name}`,
          ...yaml.locate(path),
        });
      }
    }
  }
  return problems;
}

/** What a model says in terms of other vocabularies. */
const OF_MODELS = [
  ['architecture', 'architectures'],
  ['family', 'families'],
] as const;

/** A model names its network and its family by terms of other vocabularies. */
export function checkModels(vocabulary: Vocabulary, yaml: YamlText, file: string): Problem[] {
  return Object.entries(vocabulary.models).flatMap(([id, model]) =>
    OF_MODELS.flatMap(([field, terms]) => {
      const written = model[field];
      if (written === undefined || Object.hasOwn(vocabulary[terms], written)) return [];
      const near = nearestTerm(written, vocabulary, terms);
      const path = [id, field];
      return [
        {
          file,
          path: path.join('.'),
          kind: 'value' as const,
          message: `${JSON.stringify(written)} is not a term of ${vocabularyFile(terms)}`,
          mend: near && JSON.stringify(near),
          ...yaml.locate(path),
        },
      ];
    }),
  );
}
