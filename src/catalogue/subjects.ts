import { type Catalogue, oncePer } from './entry.ts';

/** A model, or a family of them, for which there is something to choose. */
export interface Subject {
  id: string;
  name: string;
  description: string;
  /** The models that count, the most telling first. */
  models: readonly string[];
  /** Whether it is a family. */
  isFamily: boolean;
}

/** Every family and model that papers prune, families first, in the order of the vocabulary. */
export function subjectsOf({ papers, vocabulary }: Catalogue): Subject[] {
  const pruned = new Set(papers.flatMap(({ data }) => data.models ?? []));
  const models = Object.entries(vocabulary.models).filter(([id]) => pruned.has(id));
  const membersOf = (family: string) => models.filter(([, term]) => term.family === family).map(([id]) => id);
  const families = Object.entries(vocabulary.families).flatMap(([id, { name, description }]): Subject[] => {
    const members = membersOf(id);
    return members.length === 0 ? [] : [{ id, name, description, models: members, isFamily: true }];
  });
  const single = models.map(([id, { name, description, family }]): Subject => {
    const relatives = family === undefined ? [] : membersOf(family).filter((other) => other !== id);
    return { id, name, description, models: [id, ...relatives], isFamily: false };
  });
  return [...families, ...single];
}

export const subjectPath = ({ id }: Pick<Subject, 'id'>): string => `/choose/${id}/`;

/** A model and a benchmark on which something of it was measured. */
export interface Pair {
  model: string;
  benchmark: string;
}

/** Every pair of which results or comparison tables have figures, in the order of the vocabulary. */
export const pairsOf = oncePer(({ papers, comparisons, vocabulary }): Pair[] => {
  const rows = papers.flatMap(({ data }) => data.results ?? []);
  const tables = comparisons.flatMap(({ data }) => (data.benchmarks ?? []).map((benchmark) => ({ model: data.model, benchmark })));
  const known = new Set([...rows, ...tables].map(({ model, benchmark }) => `${model}/${benchmark}`));
  return Object.keys(vocabulary.models).flatMap((model) =>
    Object.keys(vocabulary.benchmarks).flatMap((benchmark) => (known.has(`${model}/${benchmark}`) ? [{ model, benchmark }] : [])),
  );
});

/** Where the figures of a model on a benchmark stand, without the base. */
export const pairPath = ({ model, benchmark }: Pair): string => `/compare/${model}/${benchmark}/`;
