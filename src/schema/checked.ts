import { z } from 'zod';

/** What a failed check hands on besides its message. Read by `read/explain.ts`. */
export interface CheckParams {
  /** The value that was most likely meant. */
  mend?: string | undefined;
  /** What to do, where no value can be proposed. */
  advice?: string | undefined;
}

/** What is wrong with a value and how to mend it; undefined when it is right. */
export type Verdict = ({ message: string } & CheckParams) | undefined;

/**
 * Adds a check that speaks in a sentence to a string schema.
 * @param judge returns undefined for a right value, otherwise what is wrong with it.
 */
export function checkedBy<Schema extends z.ZodType<string>>(schema: Schema, judge: (value: string) => Verdict) {
  return schema.superRefine((value, context) => {
    if (value.length > LONGEST) {
      const known = context.issues.length > 0;
      if (!known) context.addIssue({ code: 'too_big', origin: 'string', maximum: LONGEST, input: value });
      return;
    }
    const verdict = judge(value);
    if (verdict === undefined) return;
    const { message, ...params } = verdict;
    report(context, [], message, { ...params, mend: wholeMend(value, judge) });
  });
}

/**
 * Adds a mistake to what a check finds.
 * @param path where it is, within what is checked. @param input the value there, unless it is the one that is checked.
 */
export const report = (context: z.RefinementCtx, path: PropertyKey[], message: string, params: CheckParams = {}, input = context.value): void =>
  context.addIssue({ code: 'custom', path, message, params, input });

/** What is longer is not looked at: a pattern may take the square of the length. */
const LONGEST = 2000;

/** A mend may need mending itself; what is no right value after a few is no help. */
function wholeMend(value: string, judge: (value: string) => Verdict): string | undefined {
  let mend: string | undefined = value;
  for (let step = 0; step < 4 && mend !== undefined && mend.length <= LONGEST; step++) {
    const verdict = judge(mend);
    if (verdict === undefined) return mend;
    mend = verdict.mend;
  }
  return undefined;
}

/**
 * A check of lists: what is the same in two items is a mistake of the later one.
 * @param field in which field of an item it stands.
 */
export const onlyOnce =
  <Item>(message: string, formOf: (item: Item) => unknown, ...field: string[]) =>
  (list: readonly Item[], context: z.RefinementCtx): void => {
    const forms = list.map(formOf);
    forms.forEach((form, index) => {
      if (forms.indexOf(form) !== index) report(context, [index, ...field], message, { advice: 'remove one' }, form);
    });
  };

/** Adds to a schema of lists that nothing stands in them twice. */
export const distinct = <Schema extends z.ZodType<readonly unknown[]>>(schema: Schema) =>
  schema.superRefine(onlyOnce('appears twice in this list', (value) => value)).meta({ uniqueItems: true });

/**
 * Fields of which each may be left out, but not all.
 * @param shape the fields, as for `z.strictObject`.
 */
export const someOf = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z
    .strictObject(shape)
    .refine((value) => Object.keys(value).length > 0, { message: `is empty (expected ${oneOf(Object.keys(shape))})` })
    .meta({ minProperties: 1 });

/** Names what is expected where any of the fields will do. */
export const oneOf = (fields: readonly string[]) => `at least one of ${fields.join(', ')}`;

/** One of the keys of what is explained here. */
export const keyOf = <Key extends string>(explained: Readonly<Record<Key, string>>) =>
  z.enum(Object.keys(explained) as Key[]).meta({ enumDescriptions: Object.values(explained) });
