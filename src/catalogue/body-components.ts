/**
 * The components that the body of an .mdx file may use, each with the attributes it takes. The site maps each name
 * to what draws it (components/mdx.ts); nothing else that looks like a tag is let through.
 */
export const bodyComponents: Readonly<Record<string, readonly string[]>> = {
  /** A link to an entry by its slug, with the method's name as its text. */
  Cite: ['slug'],
  /** A remark set apart from the text. */
  Note: ['title'],
  /** The diagram of one kind of pruning. */
  PruningDiagram: ['category'],
  /** A diagram of how techniques follow each other. */
  CombinationDiagram: [],
  /** A weight matrix whose N:M pattern a reader can change. */
  SparsityPlayground: [],
};
