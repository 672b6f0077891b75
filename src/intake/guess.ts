import type { Vocabulary } from '../schema/vocabulary.ts';
import { findTerms } from './find-terms.ts';
import type { FieldsOf } from './draft.ts';

type Guess = Pick<Partial<FieldsOf<'papers'>>, 'categories' | 'patterns' | 'architectures' | 'models' | 'tasks' | 'training' | 'combines'>;

/**
 * What the words of a title and abstract say about a paper, in terms of the vocabulary. What is removed and by which
 * criterion is not guessed: words such as "layers", "weights" and "gradient" stand in every abstract.
 */
export function guessFields(text: string, vocabulary: Vocabulary): Guess {
  const ids = (name: 'categories' | 'architectures' | 'models' | 'tasks' | 'techniques' | 'training') => [
    ...new Set(findTerms(text, vocabulary[name]).map(({ id }) => id)),
  ];
  const patterns = findPatterns(text);
  const semi = 'semi-structured' in vocabulary.categories && patterns.length > 0 ? ['semi-structured'] : [];
  const categories = [...new Set([...ids('categories'), ...semi])];
  const [training, ...otherTraining] = ids('training');
  return {
    ...filled('categories', categories),
    ...(categories.includes('semi-structured') && filled('patterns', patterns)),
    ...filled('architectures', ids('architectures')),
    ...filled('models', ids('models')),
    ...filled('tasks', ids('tasks')),
    // Several mean a comparison with others, which says nothing about this one.
    ...(training !== undefined && otherTraining.length === 0 && { training }),
    ...filled('combines', ids('techniques')),
  };
}

const filled = (field: keyof Guess, ids: string[]): Guess => (ids.length === 0 ? {} : { [field]: ids });

/** N:M patterns, as in "2:4"; not times of day, scores or ratios. Blocks in use have 4 to 32 weights, a power of two. */
function findPatterns(text: string): string[] {
  const found = [...text.matchAll(/(?<![\d:.])([1-9]\d?):(4|8|16|32)(?![\d:]|\.\d)/g)].filter(([, kept, block]) => Number(kept) < Number(block));
  return [...new Set(found.map(([pattern]) => pattern))];
}
