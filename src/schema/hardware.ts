import { z } from 'zod';
import { keyOf, someOf } from './checked.ts';
import { term } from './term.ts';
import { plainText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Number formats, as they are written beside a figure. */
export const precisions = { fp32: 'FP32', tf32: 'TF32', fp16: 'FP16', bf16: 'BF16', fp8: 'FP8', int8: 'INT8', int4: 'INT4' } as const;

/** What a speed or a memory was measured on. Text has no place for it: "AMD MI250" and "AMD Instinct MI250, batch 1" are one device. */
export const hardware = (vocabulary: Vocabulary) =>
  someOf({
    device: term(vocabulary, 'devices').optional().meta({ title: 'Device', description: 'What it ran on.' }),
    count: z.int().min(2).max(100_000).optional().meta({ title: 'Count', description: 'How many, if more than one.' }),
    batch: z.int().min(1).max(1_000_000).optional().meta({ title: 'Batch', description: 'How many samples at once.' }),
    precision: keyOf(precisions).optional().meta({ title: 'Precision', description: 'The number format.' }),
    remarks: plainText(120)
      .optional()
      .meta({ title: 'Remarks', description: 'Whatever else the figure depends on.', examples: ['torch.compile', 'TensorRT'] }),
  }).meta({ title: 'Hardware', description: 'What speed and memory were measured on.' });

export type Hardware = z.infer<ReturnType<typeof hardware>>;

/** What a time, a speed-up or a memory is of. A layer that is twice as fast makes no model twice as fast. */
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
