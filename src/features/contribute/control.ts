import type { JsonSchema } from '../../schema/json-schema.ts';

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
