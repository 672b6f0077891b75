import type { CollectionName } from '../../schema/collections.ts';

/** A part of the form: a heading, and the fields under it in this order. */
export interface FormSection {
  title: string;
  help?: string;
  fields: readonly string[];
  /** Whether it stays folded until somebody wants it. */
  folded?: boolean;
}

/** A kind of entry that the form makes. */
export interface EntryKind {
  label: string;
  help: string;
  sections: readonly FormSection[];
}

/** The kinds of entry that the form makes, with the order in which it asks for their fields. */
export const kinds = {
  papers: {
    label: 'Paper',
    help: 'It prunes a diffusion model, or studies doing so.',
    sections: [
      { title: 'The paper', fields: ['title', 'name', 'authors', 'released', 'venue', 'links'] },
      { title: 'The method', fields: ['categories', 'patterns', 'summary'] },
      {
        title: 'Details',
        help: 'Fill in what you know. A field that you leave out is shown as “not reported”.',
        fields: ['removes', 'criterion', 'training', 'architectures', 'models', 'tasks', 'purpose', 'combines', 'licenses'],
        folded: true,
      },
      { title: 'Results', fields: ['results'], folded: true },
      {
        title: 'Relations and record',
        help: 'The list fills in the last two.',
        fields: ['also-known-as', 'code-checked', 'builds-on', 'compares-with', 'changes', 'key', 'added'],
        folded: true,
      },
    ],
  },
  tools: {
    label: 'Tool',
    help: 'A library, kernel, set of weights, metric or data set.',
    sections: [
      { title: 'The tool', fields: ['name', 'kind', 'links', 'supports', 'summary'] },
      { title: 'Details', help: 'Fill in what you know.', fields: ['hardware', 'license', 'status', 'status-note', 'papers', 'added'], folded: true },
    ],
  },
  tutorials: {
    label: 'Tutorial',
    help: 'A tutorial, talk, documentation, survey or related list.',
    sections: [
      { title: 'The tutorial', fields: ['title', 'kind', 'links', 'about', 'summary'] },
      { title: 'Details', help: 'Fill in what you know.', fields: ['authors', 'released', 'venue', 'license', 'added'], folded: true },
    ],
  },
  comparisons: {
    label: 'Comparison table',
    help: 'A table of a listed paper that compares methods.',
    sections: [
      { title: 'The table', fields: ['paper', 'table', 'source', 'read', 'model', 'benchmarks', 'rows'] },
      {
        title: 'Conditions',
        help: 'What holds for every row. A row can say otherwise in a column of its own.',
        fields: ['conditions', 'note', 'added'],
        folded: true,
      },
    ],
  },
} as const satisfies Partial<Record<CollectionName, EntryKind>>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];
export const isKind = (name: unknown): name is KindName => (kindNames as unknown[]).includes(name);
