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

/** A model names its network by a term of another vocabulary. */
export function checkArchitectures(vocabulary: Vocabulary, yaml: YamlText, file: string): Problem[] {
  return Object.entries(vocabulary.models).flatMap(([id, { architecture }]) => {
    if (architecture === undefined || Object.hasOwn(vocabulary.architectures, architecture)) return [];
    const near = nearestTerm(architecture, vocabulary, 'architectures');
    const path = [id, 'architecture'];
    return [
      {
        file,
        path: path.join('.'),
        kind: 'value' as const,
        message: `${JSON.stringify(architecture)} is not a term of ${vocabularyFile('architectures')}`,
        mend: near && JSON.stringify(near),
        ...yaml.locate(path),
      },
    ];
  });
}
