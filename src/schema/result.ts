import { z } from 'zod';
import { keyOf, report, someOf, type Verdict } from './checked.ts';
import { term, type Vocabulary, type TermOf } from './vocabulary.ts';
import { optionalText, plainText } from './text.ts';
import { address } from './address.ts';

/** Number formats, as they are written beside a figure. */
export const precisions = { fp32: 'FP32', tf32: 'TF32', fp16: 'FP16', bf16: 'BF16', fp8: 'FP8', int8: 'INT8', int4: 'INT4' } as const;

/** What a speed or a memory was measured on. Text has no place for it: "AMD MI250" and "AMD Instinct MI250, batch 1" are one device. */
export const hardware = (vocabulary: Vocabulary) =>
  someOf({
    device: term(vocabulary, 'devices').optional().meta({ title: 'Device', description: 'What it ran on.' }),
    count: z.int().min(2).max(100_000).optional().meta({ title: 'Count', description: 'How many, if more than one.' }),
    batch: z.int().min(1).max(1_000_000).optional().meta({ title: 'Batch', description: 'How many samples at once.' }),
    precision: keyOf(precisions).optional().meta({ title: 'Precision', description: 'The number format.' }),
    remarks: optionalText(120, { title: 'Remarks', description: 'Whatever else the figure depends on.', examples: ['torch.compile', 'TensorRT'] }),
  }).meta({ title: 'Hardware', description: 'What speed and memory were measured on.' });

export type Hardware = z.infer<ReturnType<typeof hardware>>;

/** What a time, speed-up or memory is of: a layer twice as fast makes no model twice as fast. */
export const scopes = {
  pipeline: 'Whole pipeline',
  denoiser: 'Denoiser, all steps',
  step: 'One denoising step',
  layer: 'A layer or block',
  kernel: 'A kernel',
  part: 'Another part of the model',
} as const;

/** What a share of a model is counted in. */
const countedIn = { weights: 'weights', computation: 'computation', layers: 'layers', blocks: 'blocks' } as const;

/** How much was removed, always as the share that is gone. */
export const removedShare = z
  .strictObject({
    share: z.number().gt(0).lt(100).meta({ title: 'Share removed', description: 'In percent. Keeping 0.65 means removing 35.' }),
    of: keyOf(countedIn).optional().meta({ title: 'Of', description: 'What the share is counted in, if the source says so.' }),
  })
  .meta({ title: 'Removed', description: 'How much the method was set to remove, if it names a share. Measured sizes go into the figures.' });

/** Where a figure comes from. The further from the paper, the more a reader should look again. */
export const origins = {
  paper: 'The paper',
  repository: 'Repository or project page',
  'another-paper': 'Measured by another paper',
  'third-party': 'Third-party notes',
} as const;

/** A figure as a paper prints it. One with more digits than a computer keeps would change silently. */
const figure = z.number().superRefine((value, context) => {
  const written = String(value);
  if (written.length > 16 && written.replace(/e.*|^-?0\.0*|[-.]/g, '').length > 15)
    report(context, [], `${written} has too many digits (expected at most 15)`);
});

/** Whether a metric can have this figure: in its range, and with no more decimals than it counts. */
export function judgeFigure(figure: number, { name, range, digits }: Pick<TermOf<'metrics'>, 'name' | 'range' | 'digits'>): Verdict {
  if (!isWithin(figure, range)) {
    const { min, above, max } = range;
    const limits = [above !== undefined && `above ${above}`, min !== undefined && `${min} or more`, max !== undefined && `at most ${max}`];
    // A share in percent, where one of 1 is meant.
    const mend = max === 1 && figure > max ? withoutNoise(figure / 100) : undefined;
    return {
      message: `${figure} is not a possible figure for ${name} (expected ${limits.filter(Boolean).join(', ')})`,
      mend: mend !== undefined && isWithin(mend, range) ? String(mend) : undefined,
    };
  }
  if (digits !== undefined && withoutNoise(figure * 10 ** digits) % 1 !== 0) {
    return {
      message: `${figure} is not a possible figure for ${name} (expected ${digits === 0 ? 'a whole number' : `at most ${digits} decimals`})`,
    };
  }
  return undefined;
}

const isWithin = (figure: number, { min = -Infinity, above = -Infinity, max = Infinity }: TermOf<'metrics'>['range']): boolean =>
  figure >= min && figure > above && figure <= max;

/** The digits that were meant: 31.2 / 100 is 0.312, not 0.31200000000000006. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12));

/** Figures by metric, such as `{ fid: 4.19, macs-g: 6.1 }`; their units are in the vocabulary. */
const figures = (vocabulary: Vocabulary) =>
  z
    .record(term(vocabulary, 'metrics'), figure)
    // A metric may be called as what every object inherits: "constructor".
    .overwrite((value) => Object.assign(Object.create(null) as typeof value, value))
    .superRefine((value, context) => {
      for (const [metric, input] of Object.entries(value)) {
        const verdict = judgeFigure(input, vocabulary.metrics[metric]!);
        if (verdict === undefined) continue;
        const { message, ...params } = verdict;
        report(context, [metric], message, params, input);
      }
    })
    .refine((value) => Object.keys(value).length > 0, { message: 'is empty (expected at least one metric)' })
    .meta({ minProperties: 1 });

/** One reported measurement of a model, before and after pruning. Every row says where it stands. */
export const result = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      model: term(vocabulary, 'models').optional().meta({ title: 'Model', description: 'The model that was pruned.' }),
      benchmark: term(vocabulary, 'benchmarks')
        .optional()
        .meta({ title: 'Benchmark', description: 'What it was measured on. Figures of different benchmarks are never compared.' }),
      setting: optionalText(160, {
        title: 'Setting',
        description: 'Under what conditions, in a few words: pattern, steps, sampler, resolution.',
        examples: ['2:4, all linear layers'],
      }),
      before: figures(vocabulary).optional().meta({ title: 'Before', description: 'Figures of the dense model by metric.' }),
      after: figures(vocabulary).meta({ title: 'After', description: 'Figures of the pruned model by metric.' }),
      removed: removedShare.optional(),
      hardware: hardware(vocabulary).optional(),
      measured: keyOf(scopes).optional().meta({ title: 'Measured', description: 'What time, speed-up and memory were measured for.' }),
      origin: keyOf(origins).optional().meta({ title: 'Origin', description: 'Where the figures come from, if it is not the paper itself.' }),
      source: plainText(160).meta({
        title: 'Source',
        description: 'Table, figure or section of the paper, or the place that reports it.',
        examples: ['Table 1'],
      }),
      'source-link': address
        .optional()
        .meta({ title: 'Address of the source', description: 'The address of that place, if it is not the paper itself.' }),
    })
    .meta({ title: 'Result', description: 'One reported measurement: a model pruned in one way, before and after.' });

export type Result = z.infer<ReturnType<typeof result>>;
