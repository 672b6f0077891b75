import type { CollectionName } from '../../schema/collections.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';

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

/**
 * What a field is filled in with: one line or more of text, a number, a list with an item a line, one term, several
 * terms, a group of fields, rows that are such groups, figures by metric, or a table with a row a line.
 */
export type Control = 'line' | 'paragraph' | 'number' | 'list' | 'term' | 'terms' | 'group' | 'rows' | 'figures' | 'table';

/** A text that may be this long gets room for more than one line. */
const PARAGRAPH = 240;

/** The control for a field, by what its schema takes. */
export function controlOf(schema: JsonSchema): Control {
  if (schema.enum !== undefined) return 'term';
  if (schema.items?.properties?.['figures'] !== undefined) return 'table';
  if (schema.items !== undefined) return schema.items.enum !== undefined ? 'terms' : schema.items.properties !== undefined ? 'rows' : 'list';
  if (schema.anyOf !== undefined) return schema.anyOf.map(controlOf).includes('list') ? 'list' : 'line';
  if (schema.properties !== undefined) return Object.values(schema.properties).every(({ type }) => type === 'number') ? 'figures' : 'group';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  return schema.pattern === undefined && (schema.maxLength ?? 0) >= PARAGRAPH ? 'paragraph' : 'line';
}
