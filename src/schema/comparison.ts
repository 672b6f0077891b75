import { z } from 'zod';
import { address } from './address.ts';
import { checkedBy, someOf } from './checked.ts';
import { SLUG, slug } from './identifiers.ts';
import { added } from './publication.ts';
import { term, terms } from './term.ts';
import { plainText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A decimal number as tables print it. */
const DECIMAL = /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** Every number within a text. */
const NUMBERS = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** How the table was read. The further from the paper, the more a reader should look again. */
export const readings = {
  paper: 'the text of the paper',
  repository: 'the authors’ repository',
  image: 'a picture of the table',
  'third-party': 'notes of a third party',
} as const;

/** What a row is in the table. Whoever compares two rows has to know. */
export const roles = {
  dense: 'dense model',
  method: 'method',
  variant: 'part of the method',
  'generic-criterion': 'generic criterion or training',
  scratch: 'trained from scratch',
  'fewer-steps': 'fewer or distilled steps',
  'other-model': 'another model',
} as const;

export type Role = keyof typeof roles;

/** The digits of a number that count: 0.3155 and 31.55 have the same. */
const digitsOf = (text: string) => text.replace(/[^\d]/g, '').replace(/^0+/, '').replace(/0+$/, '');

const printed = checkedBy(plainText(60), (text) => {
  if (DECIMAL.test(text) || !/\d/.test(text)) return undefined;
  const number = /\d[\d,.]*/.exec(text)?.[0] ?? '';
  return {
    message: 'holds more than a number',
    advice: `say which number counts, in the unit of the metric: { printed: ${JSON.stringify(text)}, value: ${number} }`,
  };
});

const withValue = z
  .strictObject({
    printed: plainText(60).meta({ title: 'Printed', description: 'The figure as the table prints it.', examples: ['15.8 (100%)'] }),
    value: z.number().meta({ title: 'Value', description: 'The same figure as a number in the unit of the metric.' }),
  })
  .superRefine(({ printed: text, value }, context) => {
    const numbers = text.match(NUMBERS) ?? [];
    const decimal = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
    if (numbers.some((number) => digitsOf(number) === digitsOf(decimal))) return;
    context.addIssue({ code: 'custom', input: value, path: ['value'], message: `${value} is no number that stands in ${JSON.stringify(text)}` });
  });

/** A figure as it is printed: "4.50", or "OOM" where there is no number, or what is printed together with its number. */
const figure = z.union([printed, withValue]);

export type Figure = z.infer<typeof figure>;

/** What a figure depends on besides the method. */
const conditions = someOf({
  sampler: plainText(80).optional().meta({ title: 'Sampler', description: 'The sampler or scheduler.', examples: ['DDIM'] }),
  steps: plainText(80).optional().meta({ title: 'Steps', description: 'How many sampling steps.', examples: ['50'] }),
  guidance: plainText(120).optional().meta({ title: 'Guidance', description: 'The guidance scale.', examples: ['7.5'] }),
  samples: plainText(160).optional().meta({ title: 'Samples', description: 'What was sampled, and how often.', examples: ['30K'] }),
  resolution: plainText(120).optional().meta({ title: 'Resolution', description: 'The size of what was sampled.', examples: ['512'] }),
  recovery: plainText(240)
    .optional()
    .meta({ title: 'Recovery', description: 'What was spent on training after pruning.', examples: ['100K steps, the same for all rows'] }),
  hardware: plainText(160)
    .optional()
    .meta({ title: 'Hardware', description: 'What speed and memory were measured on, with its maker.', examples: ['NVIDIA A100, batch 1'] }),
  pruned: plainText(160).optional().meta({ title: 'Pruned', description: 'Which part was pruned, and in what pattern.', examples: ['U-Net, 2:4'] }),
  metrics: plainText(240)
    .optional()
    .meta({ title: 'Metrics', description: 'What the metrics were computed with.', examples: ['CLIP with ViT-B/16'] }),
  other: plainText(240).optional().meta({ title: 'Other', description: 'Whatever else the figures depend on.' }),
});

export type Conditions = z.infer<typeof conditions>;

/** A slug of this list, or the name of a paper that is not in it. */
const originalPaper = checkedBy(plainText(80), (value) => {
  if (SLUG.test(value) || /[\p{Lu} ]/u.test(value)) return undefined;
  return { message: 'is neither a slug nor a name', advice: 'write the slug of an entry, or the name of the paper with a capital letter' };
});

/** One line of the table. */
const row = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      name: plainText(120).meta({ title: 'Name', description: 'The first cell of the row as it is printed.' }),
      paper: slug.optional().meta({ title: 'Paper', description: 'Slug of the entry of this method, where it is listed.', examples: ['diff-pruning'] }),
      role: z.enum(Object.keys(roles) as [Role, ...Role[]]).meta({ title: 'Role', description: 'What the row is in the table.' }),
      group: plainText(80)
        .optional()
        .meta({
          title: 'Group',
          description: 'Rows of one group have the same size and recovery budget. Only within a group are rows compared.',
          examples: ['50%'],
        }),
      conditions: conditions.optional().meta({ title: 'Conditions', description: 'What differs in this row from the conditions of the table.' }),
      'copied-from': originalPaper
        .optional()
        .meta({
          title: 'Copied from',
          description: 'Where the figures are those of another paper: the slug of its entry, or its name with a capital letter.',
        }),
      figures: z
        .record(term(vocabulary, 'metrics'), figure)
        .refine((value) => Object.keys(value).length > 0, { message: 'is empty (expected at least one metric)' })
        .meta({ title: 'Figures', description: 'Figures by metric, in quotes as they are printed.', minProperties: 1 }),
    })
    .meta({ title: 'Row', description: 'One line of the table.' });

/** A comparison table of a paper: several methods under one table's conditions. */
export const comparisonSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      paper: slug.meta({ title: 'Paper', description: 'Slug of the entry in whose paper the table stands.', examples: ['obs-diff'] }),
      table: plainText(120).meta({ title: 'Table', description: 'Its number, or how it is found.', examples: ['Table 1'] }),
      source: address.meta({ title: 'Source', description: 'The address where it was read.' }),
      read: z
        .enum(Object.keys(readings) as [keyof typeof readings, ...(keyof typeof readings)[]])
        .meta({ title: 'Read', description: 'How it was read: in the paper, in the authors’ repository, off a picture, or in notes of a third party.' }),
      model: term(vocabulary, 'models')
        .optional()
        .meta({ title: 'Model', description: 'The model that was pruned; absent where the rows are of several.' }),
      benchmarks: terms(vocabulary, 'benchmarks')
        .min(1)
        .optional()
        .meta({ title: 'Benchmarks', description: 'What it was measured on; absent where only size and cost are given.' }),
      conditions: conditions.optional().meta({ title: 'Conditions', description: 'What holds for every row that says nothing else.' }),
      metrics: terms(vocabulary, 'metrics').min(1).meta({ title: 'Metrics', description: 'The columns, in the order of the table.' }),
      rows: z
        .array(row(vocabulary))
        .min(1)
        .meta({ title: 'Rows', description: 'The rows, in the order of the table.' }),
      note: plainText(400).optional().meta({ title: 'Note', description: 'What a reader should know before using the figures.' }),
      added,
    })
    .superRefine(({ metrics, rows }, context) => {
      const columns = new Set(metrics);
      rows.forEach(({ figures }, index) => {
        for (const metric of Object.keys(figures)) {
          if (columns.has(metric)) continue;
          context.addIssue({
            code: 'custom',
            path: ['rows', index, 'figures', metric],
            message: `${JSON.stringify(metric)} is not among the metrics of the table`,
            params: { advice: 'add it to metrics' },
          });
        }
      });
      metrics.forEach((metric, index) => {
        if (rows.some(({ figures }) => Object.hasOwn(figures, metric))) return;
        context.addIssue({
          code: 'custom',
          path: ['metrics', index],
          input: metric,
          message: 'has no figure in any row',
          params: { advice: 'remove it' },
        });
      });
      const first = new Map<string, number>();
      rows.forEach((one, index) => {
        const form = JSON.stringify([one.name, one.group, one.conditions, Object.entries(one.figures).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
        const other = first.get(form);
        if (other === undefined) first.set(form, index);
        else {
          context.addIssue({
            code: 'custom',
            path: ['rows', index],
            message: `says the same as row ${other + 1}`,
            params: { advice: 'remove one, or say what differs' },
          });
        }
      });
    })
    .meta({ title: 'Comparison table', description: 'A table of a paper that puts several methods side by side under one set of conditions.' });

export type ComparisonData = z.infer<ReturnType<typeof comparisonSchema>>;
export type ComparisonRow = ComparisonData['rows'][number];

/** The number that counts in a figure; undefined where it is none, as in "OOM". */
export function numberOf(value: Figure | undefined): number | undefined {
  if (typeof value === 'object') return value.value;
  return value !== undefined && DECIMAL.test(value) ? Number(value.replaceAll(',', '').replace('−', '-')) : undefined;
}

/** A figure as it is printed. */
export const printedOf = (value: Figure): string => (typeof value === 'object' ? value.printed : value);
