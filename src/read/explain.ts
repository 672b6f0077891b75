import { oneOf, type CheckParams } from '../schema/checked.ts';
import { nearest, vocabularyFile, type VocabularyName } from '../schema/vocabulary.ts';
import type { Position, ProblemKind } from './problem.ts';
import type { YamlText } from './yaml.ts';
import { z } from 'zod';

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
const typeName = (type: string) => TYPES[type] ?? type;

/**
 * What a schema wants at a path, in words that say more than the type: which fields, terms of which vocabulary, an example.
 * @param type what zod expects there.
 */
function expectedAt(schema: Schema, path: Path, type: string): string {
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

/** What to do about a value that nobody knows; undefined where the schema needs it. */
function withoutValue(schema: Schema, path: Path): string | undefined {
  const above = schemasAt(schema, path.slice(0, -1)).flatMap(unwrapped);
  if (above.some(isList)) return 'remove the empty item';
  const isNeeded = above.some(isObject) && !schemasAt(schema, path).some((found) => found._zod.optin === 'optional');
  return isNeeded ? undefined : 'leave the field out if nothing is known';
}

/** The fields that the schema knows at this path. */
const fieldsAt = (schema: Schema, path: Path): string[] =>
  schemasAt(schema, path)
    .flatMap(unwrapped)
    .flatMap((found) => (isObject(found) ? Object.keys(found._zod.def.shape) : []));

/** The schemas of what stands at this path: several where alternatives lead there, or none. */
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

/** A problem within one file. */
export interface Explained extends Position {
  path: string;
  kind: ProblemKind;
  message: string;
  mend?: string | undefined;
  level?: 'warning' | undefined;
}

type Issue = z.core.$ZodIssue;

/**
 * Validates what was read and turns everything that zod finds into sentences with a position.
 * @returns the data when it is valid, and otherwise undefined with all problems.
 */
export function validate<Schema extends z.ZodType>(schema: Schema, yaml: YamlText): { data?: z.infer<Schema>; problems: Explained[] } {
  if (yaml.value === null || yaml.value === undefined) {
    return { problems: [{ path: '', kind: 'missing', message: 'is empty', line: 1, column: 1 }] };
  }
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => explainIssue(issue, [], schema, yaml)) };
}

function explainIssue(issue: Issue, base: readonly PropertyKey[], schema: z.ZodType, yaml: YamlText): Explained[] {
  const path = [...base, ...issue.path];
  const problem = (kind: ProblemKind, message: string, mend?: string, at = path, part: 'key' | 'value' = 'value'): Explained => ({
    path: at.map(shorten).join('.'),
    kind,
    message,
    mend,
    ...yaml.locate(at, part),
  });
  const typeProblem = (type: string, input: unknown): Explained => {
    const expected = expectedAt(schema, path, type);
    if (input === undefined) return problem('missing', addition(path.at(-1), expected));
    const isNoFigure = typeof input === 'number' && !Number.isFinite(input) && typeName(type).endsWith('number');
    if (input === null || isNoFigure) {
      const found = isNoFigure ? `${yaml.typed(path) ?? input} is not a number` : 'has no value';
      return problem('type', `${found} (${[`expected ${expected}`, withoutValue(schema, path)].filter(Boolean).join('; ')})`);
    }
    const { message, mend } = wrongType(input, type === 'object' || type === 'record' ? expected : typeName(type), yaml.typed(path));
    return problem('type', message, mend);
  };

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, path);
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        const fields = near === undefined ? `; known fields are ${known.join(', ')}` : '';
        return problem('unknown-field', `is not a known field${fields}`, near, [...path, key], 'key');
      });
    }
    case 'invalid_key':
      // The name of a metric, say: the mistake is in the key, not in what stands behind it.
      return issue.issues.map((inner) => {
        const { advice, mend } = paramsOf(inner);
        return problem('value', [`${quote(path.at(-1))} ${inner.message}`, advice].filter(Boolean).join('; '), mend, path, 'key');
      });
    case 'invalid_union': {
      // Of the alternatives that fit its type, the one with the fewest complaints was meant.
      const [fitting] = issue.errors
        .filter((issues) => !issues.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0))
        .toSorted((a, b) => complaints(a) - complaints(b));
      return fitting
        ? fitting.flatMap((inner) => explainIssue(inner, path, schema, yaml))
        : [{ ...typeProblem('string', issue.input), mend: undefined }];
    }
    case 'invalid_type':
      return [typeProblem(issue.expected, issue.input)];
    case 'too_small':
      return [problem('value', Number(issue.minimum) === 1 ? 'is empty' : `is too small (expected ${issue.minimum.toString()} or more)`)];
    case 'too_big': {
      const { input } = issue as { input?: unknown };
      if (typeof input === 'string')
        return [problem('value', `is ${Array.from(input.trim()).length} characters long (expected at most ${issue.maximum.toString()})`)];
      return [problem('value', `${quote(input)} is too large (expected at most ${issue.maximum.toString()})`)];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const expected = `one of ${values.join(', ')}`;
      if (issue.input === undefined) return [problem('missing', addition(path.at(-1), expected))];
      if (issue.input === null) return [problem('type', `has no value (expected ${expected})`)];
      const near = typeof issue.input === 'string' ? nearest(issue.input, values) : undefined;
      return [problem('value', `${quote(issue.input)} is not one of ${values.join(', ')}`, near)];
    }
    default: {
      const { advice, mend } = paramsOf(issue);
      const isText = typeof issue.input === 'string';
      const message = [`${isText ? `${quote(issue.input)} ` : ''}${issue.message}`, advice].filter(Boolean).join('; ');
      return [problem('value', message, mend === undefined || !isText ? mend : quote(mend))];
    }
  }
}

/** Fields that are called by a noun of which there is one; the others are named as they are. */
const SINGULAR = new Set('description family id kind name organization paper reason role share source summary table title year'.split(' '));

/** What to do about a field that is missing: `Add a title.` */
function addition(field: PropertyKey | undefined, expected: string): string {
  const name = String(field);
  const article = SINGULAR.has(name) ? (/^[aeiou]/.test(name) ? 'an ' : 'a ') : '';
  const what = expected === 'text' ? '' : expected.startsWith('text, ') ? expected.slice('text'.length) : `: ${expected}`;
  return `Add ${article}${name}${what}.`;
}

const complaints = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

const paramsOf = (issue: Issue): CheckParams => ('params' in issue ? ((issue.params as CheckParams | undefined) ?? {}) : {});
/** A value as a message shows it: its beginning, where it is long. */
export const quote = (value: unknown) => JSON.stringify(shorten(value));
const shorten = <Value>(value: Value) => (typeof value === 'string' && value.length > 80 ? `${value.slice(0, 80)}…` : value);

function nameOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeName(typeof value);
}

/** @param typed what stands in the file: the digits that reading it as a number would lose. */
function wrongType(input: unknown, expected: string, typed: string | undefined): { message: string; mend?: string | undefined } {
  if (expected === 'text' && (typeof input === 'number' || typeof input === 'boolean')) {
    const written = typed ?? String(input);
    return { message: `${written} is read as ${nameOf(input)} (expected text, in quotes)`, mend: quote(written) };
  }
  if (expected === 'a list' && typeof input !== 'object') {
    const message = `${quote(input)} is ${nameOf(input)} (expected a list)`;
    const items = typeof input === 'string' && input.length < 500 ? input.split(/\s*[,;]\s*|(?:^|\s+)[–—•]\s+/).filter(Boolean) : [input];
    return { message, mend: `[${items.map(quote).join(', ')}]` };
  }
  if (expected.endsWith('number') && typeof input === 'string' && input.trim() !== '' && Number.isFinite(Number(input))) {
    return { message: `${quote(input)} is text (expected ${expected}, without quotes)`, mend: input };
  }
  if (expected === 'a whole number' && typeof input === 'number') return { message: `${input} is not a whole number` };
  return {
    message: typeof input === 'object' ? `is ${nameOf(input)} (expected ${expected})` : `${quote(input)} is ${nameOf(input)} (expected ${expected})`,
  };
}
