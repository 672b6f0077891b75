import { z } from 'zod';
import { address } from './address.ts';
import { checkedBy, keyOf, report, someOf, type Verdict } from './checked.ts';
import { hardware, scopes, judgeFigure } from './result.ts';
import { slug } from './identifiers.ts';
import { SLUG } from './plain.ts';
import { added } from './paper.ts';
import { term, terms, type Vocabulary } from './vocabulary.ts';
import { optionalText, plainText } from './text.ts';

/** A decimal number as tables print it. */
const DECIMAL = /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** A number within a text. */
const NUMBERS = /\d+(?:,\d{3})*(?:\.\d+)?/;

/** How the table was read. The further from the paper, the more a reader should look again. */
export const readings = {
  paper: 'the text of the paper',
  repository: 'the authors’ repository',
  image: 'a picture of the table',
  'third-party': 'third-party notes',
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

/** A figure as it is printed, and as the number that counts. */
export interface Figure {
  printed: string;
  /** In the unit of the metric; absent where there is no number, as in "OOM". */
  value: number | undefined;
}

const SIGN = ' = ';
const toNumber = (decimal: string) => Number(decimal.replaceAll(',', '').replace('−', '-'));

/** Reads a figure as an entry writes it: "4.50", "OOM", or "0.86B = 860". */
export function readFigure(written: string): Figure {
  const at = written.lastIndexOf(SIGN);
  const [printed, number] = at === -1 ? [written, written] : [written.slice(0, at), written.slice(at + SIGN.length)];
  return { printed, value: DECIMAL.test(number) ? toNumber(number) : undefined };
}

function judgeWritten(written: string): Verdict {
  const { printed, value } = readFigure(written);
  if (!written.includes(SIGN)) {
    if (value !== undefined || !/\d/.test(written)) return undefined;
    const number = NUMBERS.exec(written)![0];
    return {
      message: 'contains more than a number',
      advice: `add the number that counts, in the unit of the metric, as in ${JSON.stringify(`${written}${SIGN}${number}`)}`,
    };
  }
  const number = written.slice(printed.length + SIGN.length);
  if (value === undefined) return { message: `ends in ${JSON.stringify(number)}, which is not a number` };
  const isPrinted = [...printed.matchAll(new RegExp(NUMBERS, 'g'))].some(([found]) => digitsOf(found) === digitsOf(number));
  return isPrinted ? undefined : { message: `says that ${JSON.stringify(printed)} is ${number}, which has other digits` };
}

/** A figure as an entry writes it. */
const figure = checkedBy(plainText(80), judgeWritten);

/** What a figure depends on besides the method. */
const conditions = (vocabulary: Vocabulary) =>
  someOf({
    sampler: optionalText(80, { title: 'Sampler', description: 'The sampler or scheduler.', examples: ['DDIM'] }),
    steps: optionalText(80, { title: 'Steps', description: 'How many sampling steps.', examples: ['50'] }),
    guidance: optionalText(120, { title: 'Guidance', description: 'The guidance scale.', examples: ['7.5'] }),
    samples: optionalText(160, { title: 'Samples', description: 'What was sampled, and how often.', examples: ['30K'] }),
    resolution: optionalText(120, { title: 'Resolution', description: 'The size of what was sampled.', examples: ['512'] }),
    recovery: optionalText(240, {
      title: 'Recovery',
      description: 'What was spent on training after pruning.',
      examples: ['100K steps, the same for all rows'],
    }),
    hardware: hardware(vocabulary).optional(),
    measured: keyOf(scopes).optional().meta({ title: 'Measured', description: 'What time and memory were measured for.' }),
    pruned: optionalText(160, { title: 'Pruned', description: 'Which part was pruned, and in what pattern.', examples: ['U-Net, 2:4'] }),
    metrics: optionalText(240, { title: 'Metrics', description: 'What the metrics were computed with.', examples: ['CLIP with ViT-B/16'] }),
    other: optionalText(240, { title: 'Other', description: 'Whatever else the figures depend on.' }),
  });

export type Conditions = z.infer<ReturnType<typeof conditions>>;

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
      paper: slug.optional().meta({ title: 'Paper', description: 'Slug of the entry of this method, if it is listed.', examples: ['diff-pruning'] }),
      role: keyOf(roles).meta({ title: 'Role', description: 'What the row is in the table.' }),
      group: optionalText(80, {
        title: 'Group',
        description: 'Rows of one group have the same size and recovery budget. Only within a group are rows compared.',
        examples: ['50%'],
      }),
      conditions: conditions(vocabulary)
        .optional()
        .meta({ title: 'Conditions', description: 'What differs in this row from the conditions of the table.' }),
      'copied-from': originalPaper.optional().meta({
        title: 'Copied from',
        description: 'If the figures come from another paper: the slug of its entry, or its name with a capital letter.',
      }),
      figures: z
        .record(term(vocabulary, 'metrics'), figure)
        .refine((value) => Object.keys(value).length > 0, { message: 'is empty (expected at least one metric)' })
        .meta({
          title: 'Figures',
          description: 'Figures by metric, in quotes as they are printed: "4.50", "OOM", or with the number that counts: "0.86B = 860".',
          minProperties: 1,
        }),
    })
    .meta({ title: 'Row', description: 'One line of the table.' });

/** A comparison table of a paper: several methods under one table's conditions. */
export const comparisonSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      paper: slug.meta({ title: 'Paper', description: 'Slug of the paper that contains the table.', examples: ['obs-diff'] }),
      table: plainText(120).meta({ title: 'Table', description: 'Its number, or how it is found.', examples: ['Table 1'] }),
      source: address.meta({ title: 'Source', description: 'The address where it was read.' }),
      read: keyOf(readings).meta({
        title: 'Read',
        description: 'How it was read: in the paper, in the authors’ repository, from a picture or in third-party notes.',
      }),
      model: term(vocabulary, 'models')
        .optional()
        .meta({ title: 'Model', description: 'The model that was pruned. Leave it out if the rows are of several models.' }),
      benchmarks: terms(vocabulary, 'benchmarks')
        .min(1)
        .optional()
        .meta({ title: 'Benchmarks', description: 'What it was measured on. Leave it out if only size and cost are given.' }),
      conditions: conditions(vocabulary)
        .optional()
        .meta({ title: 'Conditions', description: 'What holds for every row unless the row says otherwise.' }),
      metrics: terms(vocabulary, 'metrics').min(1).meta({ title: 'Metrics', description: 'The columns, in the order of the table.' }),
      rows: z.array(row(vocabulary)).min(1).meta({ title: 'Rows', description: 'The rows, in the order of the table.' }),
      note: optionalText(400, { title: 'Note', description: 'What a reader should know before using the figures.' }),
      added,
    })
    .superRefine(({ metrics, rows }, context) => {
      const columns = new Set(metrics);
      rows.forEach(({ figures }, index) => {
        for (const [metric, written] of Object.entries(figures)) {
          const path = ['rows', index, 'figures', metric];
          const term = vocabulary.metrics[metric];
          const { value, printed } = readFigure(written);
          const verdict = term === undefined || value === undefined ? undefined : judgeFigure(value, term);
          if (verdict !== undefined) {
            const { message, mend } = verdict;
            report(context, path, message, { mend: mend && `${printed}${SIGN}${mend}` });
          }
          if (!columns.has(metric))
            report(context, path, `${JSON.stringify(metric)} is not among the metrics of the table`, { advice: 'add it to metrics' });
        }
      });
      metrics.forEach((metric, index) => {
        if (!rows.some(({ figures }) => Object.hasOwn(figures, metric)))
          report(context, ['metrics', index], 'has no figure in any row', { advice: 'remove it' }, metric);
      });
      const first = new Map<string, number>();
      rows.forEach((one, index) => {
        const form = JSON.stringify([one.name, one.group, one.conditions, Object.entries(one.figures).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
        const other = first.get(form);
        if (other === undefined) first.set(form, index);
        else report(context, ['rows', index], `repeats row ${other + 1}`, { advice: 'remove one, or say what differs' });
      });
    })
    .meta({ title: 'Comparison table', description: 'A table of a paper that puts several methods side by side under one set of conditions.' });

export type ComparisonData = z.infer<ReturnType<typeof comparisonSchema>>;
export type ComparisonRow = ComparisonData['rows'][number];
