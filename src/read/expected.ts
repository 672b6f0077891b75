import { z } from 'zod';
import { oneOf } from '../schema/checked.ts';
import { vocabularyFile, type VocabularyName } from '../schema/vocabulary.ts';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

const TYPES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'fields',
  record: 'fields',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** What a type of zod or of JavaScript is called in messages. */
export const typeName = (type: string) => TYPES[type] ?? type;

/**
 * What a schema wants at a path, in words that say more than the type: which fields, terms of which vocabulary, an example.
 * @param type what zod expects there.
 */
export function expectedAt(schema: Schema, path: Path, type: string): string {
  const here = schemasAt(schema, path).flatMap((found) => [found, ...unwrapped(found)]);
  if (type === 'object' && path.length > 0) {
    const fields = fieldsAt(schema, path);
    return here.some(canBeAnyOfItsFields) ? oneOf(fields) : `fields: ${fields.join(', ')}`;
  }
  const key = here.flatMap((found) => (isRecord(found) ? [found._zod.def.keyType] : [])).map(vocabularyOf);
  if (key[0] !== undefined) return `fields that are terms of ${vocabularyFile(key[0])}`;
  const name = here.map(vocabularyOf).find(Boolean);
  if (name !== undefined) return `a term of ${vocabularyFile(name)}`;
  const listed = here.flatMap((found) => (isList(found) ? [found._zod.def.element] : [])).map(vocabularyOf);
  if (listed[0] !== undefined) return `a list of terms of ${vocabularyFile(listed[0])}`;
  const example = here.map((found) => metaOf(found)?.examples?.[0]).find((one) => one !== undefined);
  return example === undefined ? typeName(type) : `${typeName(type)}, such as ${shown(example)}`;
}

/** What to do about a value that nobody knows, where the schema lets it be absent; undefined where it is needed. */
export function withoutValue(schema: Schema, path: Path): string | undefined {
  const above = schemasAt(schema, path.slice(0, -1)).flatMap(unwrapped);
  if (above.some(isList)) return 'remove it where none is meant';
  const isNeeded = above.some(isObject) && !schemasAt(schema, path).some((found) => found._zod.optin === 'optional');
  return isNeeded ? undefined : 'leave the field out where nothing is known';
}

/** The fields that the schema knows at this path. */
export const fieldsAt = (schema: Schema, path: Path): string[] =>
  schemasAt(schema, path)
    .flatMap(unwrapped)
    .flatMap((found) => (isObject(found) ? Object.keys(found._zod.def.shape) : []));

/** The schemas of what stands at this path: several where alternatives lead there, none where nothing may stand. */
function schemasAt(schema: Schema, path: Path): Schema[] {
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  return unwrapped(schema).flatMap((found) => {
    if (isList(found)) return schemasAt(found._zod.def.element, rest);
    if (isRecord(found)) return schemasAt(found._zod.def.valueType, rest);
    const next = isObject(found) ? found._zod.def.shape[String(step)] : undefined;
    return next === undefined ? [] : schemasAt(next, rest);
  });
}

/** A schema without what says that the value may be absent, and each alternative by itself. */
function unwrapped(schema: Schema): Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return unwrapped(def.innerType);
    case 'union':
      return def.options.flatMap(unwrapped);
    default:
      return [schema];
  }
}

/** A value as it is written in YAML on one line. */
const shown = (value: unknown): string => (Array.isArray(value) ? `[${value.map(shown).join(', ')}]` : JSON.stringify(value));

const typeOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def.type;
const isObject = (schema: Schema): schema is z.core.$ZodObject => typeOf(schema) === 'object';
const isList = (schema: Schema): schema is z.core.$ZodArray => typeOf(schema) === 'array';
const isRecord = (schema: Schema): schema is z.core.$ZodRecord => typeOf(schema) === 'record';
const canBeAnyOfItsFields = (schema: Schema) =>
  isObject(schema) && Object.values(schema._zod.def.shape).every((field) => field._zod.optin === 'optional');
const metaOf = (schema: Schema) => z.globalRegistry.get(schema) as { examples?: unknown[]; 'x-vocabulary'?: VocabularyName } | undefined;
const vocabularyOf = (schema: Schema) => metaOf(schema)?.['x-vocabulary'];
