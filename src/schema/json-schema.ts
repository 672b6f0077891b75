import { collections, type CollectionName } from './collections.ts';
import { type VocabularyName, vocabularyFileSchema, type Vocabulary } from './vocabulary.ts';
import { z } from 'zod';

/** Where the JSON Schema of a collection's entries is published, without the base. */
export const schemaPath = (name: CollectionName) => `/schema/${collections[name].one}.json`;

/** Where the JSON Schema of a vocabulary's file is published, without the base. */
export const vocabularySchemaPath = (name: VocabularyName) => `/schema/vocabulary/${name}.json`;

/** A JSON Schema as far as this project writes and reads one. */
export interface JsonSchema {
  $id?: string;
  title?: string;
  description?: string;
  type?: string;
  default?: unknown;
  examples?: unknown[];
  maxLength?: number;
  pattern?: string;
  enum?: string[];
  enumDescriptions?: string[];
  /** The vocabulary of which the terms of `enum` are. */
  'x-vocabulary'?: VocabularyName;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  $defs?: Record<string, JsonSchema>;
}

/**
 * The JSON Schema (draft 2020-12) of an entry as it is written, for editors: what the zod schema says in its types, lengths,
 * patterns and terms. What only a sentence can explain is left to `npm run check`.
 * @param id the absolute address under which it is published.
 */
export const entryJsonSchema = (name: CollectionName, vocabulary: Vocabulary, id: string): JsonSchema =>
  toJsonSchema(collections[name].schema(vocabulary), id);

/** The JSON Schema of one file of content/vocabulary. */
export const vocabularyJsonSchema = (name: VocabularyName, id: string): JsonSchema => toJsonSchema(vocabularyFileSchema(name), id);

function toJsonSchema(schema: z.ZodType, id: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => nameTheKeys(jsonSchema as JsonSchema) });
  return { $schema, $id: id, ...rest } as JsonSchema;
}

/** Editors complete the keys of `properties`, not those of `propertyNames`: fields that are terms become properties. */
function nameTheKeys(schema: JsonSchema): void {
  const { enum: terms, enumDescriptions = [] } = schema.propertyNames ?? {};
  const { additionalProperties: value } = schema;
  if (terms === undefined || typeof value !== 'object') return;
  schema.properties = Object.fromEntries(terms.map((term, index) => [term, { ...value, description: enumDescriptions[index] ?? '' }]));
  schema.additionalProperties = false;
  delete schema.propertyNames;
}
