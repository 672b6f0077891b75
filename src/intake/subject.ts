import type { Vocabulary } from '../schema/vocabulary.ts';
import type { ArxivPaper } from './arxiv.ts';
import type { FieldsOf } from './draft.ts';
import { findTerms } from '../catalogue/find-terms.ts';

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

/**
 * What arXiv is asked for: papers whose title or abstract speaks of diffusion models and of making weights fewer.
 * Syntax: https://info.arxiv.org/help/api/user-manual.html#query_details
 */
const QUERY = [
  '(ti:diffusion OR abs:"diffusion model" OR abs:"diffusion models" OR abs:"diffusion transformer" OR abs:"diffusion transformers")',
  '(abs:pruning OR abs:prune OR abs:pruned OR abs:prunes OR ti:sparse OR abs:sparsity OR abs:"N:M" OR abs:"2:4")',
].join(' AND ');

/** The query for papers first submitted on these days, both included. @param since @param until YYYY-MM-DD */
export const queryBetween = (since: string, until: string): string =>
  `${QUERY} AND submittedDate:[${since.replaceAll('-', '')}0000 TO ${until.replaceAll('-', '')}2359]`;

interface Sign {
  reason: string;
  points: number;
  isThere: (title: string, abstract: string) => boolean;
}

const DIFFUSION = /\bdiffusion\b|\bscore-based\b|\bflow matching\b|\b(?:DiT|DDPM|SDXL|FLUX)\b/i;
const PRUNING = /\bprun(?:e|ed|es|ing)\b/i;
const SPARSE_WEIGHTS = /\bN:M\b|\b2:4\b|\b(?:weight|structured|unstructured) sparsity\b|\bsparse (?:weights|training)\b/i;

/** What speaks for a paper, and against it; the points say how much. */
const SIGNS: readonly Sign[] = [
  { reason: 'title names diffusion and pruning', points: 4, isThere: (title) => DIFFUSION.test(title) && PRUNING.test(title) },
  { reason: 'abstract speaks of pruning', points: 2, isThere: (_title, abstract) => PRUNING.test(abstract) },
  { reason: 'speaks of sparse weights or N:M', points: 2, isThere: (title, abstract) => SPARSE_WEIGHTS.test(`${title} ${abstract}`) },
  {
    reason: 'removes blocks, layers, heads or channels',
    points: 1,
    isThere: (_title, abstract) => /\b(?:remov|drop|prun)\w*\b[^.]{0,60}\b(?:blocks?|layers?|heads?|channels?)\b/i.test(abstract),
  },
  { reason: 'prunes tokens, not weights', points: -3, isThere: (title) => /\btokens?\b/i.test(title) },
  { reason: 'is about sparse attention or caching', points: -2, isThere: (title) => /\bsparse attention\b|\bcach(?:e|ing)\b/i.test(title) },
  {
    reason: 'is about another kind of diffusion',
    points: -4,
    isThere: (title) => /\bdiffusion (?:MRI|weighted|tensor)\b|\bheat diffusion\b/i.test(title),
  },
];

/** How likely a paper belongs in the list, with the reasons. Below 1 it hardly does. */
export function judge({ title, abstract }: Pick<ArxivPaper, 'title' | 'abstract'>): { score: number; reasons: string[] } {
  const seen = SIGNS.filter(({ isThere }) => isThere(title, abstract));
  return { score: seen.reduce((sum, { points }) => sum + points, 0), reasons: seen.map(({ reason }) => reason) };
}
