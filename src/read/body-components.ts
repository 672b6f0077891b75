/** The attributes that a component cannot do without, and those that it takes besides. */
interface Attributes {
  needs: readonly string[];
  takes: readonly string[];
  /** The values of an attribute that takes only some. */
  values?: Readonly<Record<string, readonly string[]>>;
}

/**
 * The components that the body of an .mdx file may use, each with its attributes. The site maps each name
 * to what draws it (components/mdx.ts); nothing else that looks like a tag is let through.
 */
export const bodyComponents: Readonly<Record<string, Attributes>> = {
  /** A link to an entry by its slug, with the method's name as its text. */
  Cite: { needs: ['slug'], takes: [] },
  /** A remark set apart from the text. */
  Note: { needs: [], takes: ['title'] },
  /** The diagram of one kind of pruning. */
  PruningDiagram: { needs: ['category'], takes: [], values: { category: ['unstructured', 'structured', 'semi-structured'] } },
  /** A diagram of how techniques follow each other. */
  CombinationDiagram: { needs: [], takes: [] },
  /** A weight matrix whose N:M pattern a reader can change. */
  SparsityPlayground: { needs: [], takes: [] },
};
