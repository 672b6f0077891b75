import { collections, type CollectionName } from './collections.ts';
import type { VocabularyName } from './vocabulary.ts';

/** Where the JSON Schema of a collection's entries is published, without the base. */
export const schemaPath = (name: CollectionName) => `/schema/${collections[name].one}.json`;

/** Where the JSON Schema of a vocabulary's file is published, without the base. */
export const vocabularySchemaPath = (name: VocabularyName) => `/schema/vocabulary/${name}.json`;
