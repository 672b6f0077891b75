import { z } from 'zod';
import { address } from './address.ts';
import { distinct, keyOf, report } from './checked.ts';
import { optionalText, plainText } from './text.ts';
import { SLUG } from './plain.ts';
import { closestMatch } from 'leven';

/** What every term has: the name that readers see, what it means, and other ways to write it. */
const termFields = {
  name: plainText(80).meta({ title: 'Name', description: 'The field’s standard name, as it appears on labels.' }),
  description: plainText(600).meta({
    title: 'Description',
    description: 'One or two plain sentences for the page of this term and the help of the form.',
  }),
  aliases: distinct(z.array(plainText(80)))
    .default([])
    .meta({ title: 'Aliases', description: 'Other spellings. Search finds them, and the check suggests the term for them.' }),
};

const plainTerm = z.strictObject(termFields);

const venueTerm = z.strictObject({
  ...termFields,
  'full-name': plainText(200).meta({ title: 'Full name', description: 'The full name, as in a citation.' }),
  type: z.enum(['conference', 'journal']).meta({ title: 'Type', description: 'What a citation calls it.' }),
});

/** What charts show along their lower side: how much was removed, or gained in time. */
export const axisIds = ['weights', 'step-computation', 'sample-computation', 'computation', 'layers', 'speed'] as const;

const metricTerm = z.strictObject({
  ...termFields,
  unit: z.literal('').or(plainText(12)).default('').meta({ title: 'Unit', description: 'The unit after the figure; empty if it has none.' }),
  better: z.enum(['lower', 'higher', 'neither']).meta({ title: 'Better', description: 'Which direction is better for the model that was pruned.' }),
  role: z
    .enum(['size', 'compute', 'time', 'memory', 'cost', 'quality'])
    .default('cost')
    .meta({ title: 'Role', description: 'What it speaks of. Charts show quality against what was removed or gained; a cost is in tables alone.' }),
  axis: z.enum(axisIds).optional().meta({
    title: 'Axis',
    description:
      'The axis of the charts that it places a row on: a share (%) or factor (×) by itself, anything else by its figures before and after.',
  }),
  range: z
    .strictObject({
      min: z.number().optional().meta({ title: 'Smallest', description: 'The smallest figure that is possible.' }),
      above: z.number().optional().meta({ title: 'Above', description: 'What every figure is greater than.' }),
      max: z.number().optional().meta({ title: 'Largest', description: 'The largest figure that is possible.' }),
    })
    .default({})
    .meta({ title: 'Range', description: 'The possible figures. The check rejects others.' }),
  digits: z
    .int()
    .min(0)
    .optional()
    .meta({ title: 'Digits', description: 'How many digits may follow the decimal point: 0 for counts. Any number if left out.' }),
  counts: z.enum(['change', 'zeros']).optional().meta({
    title: 'Counts',
    description: 'What is special about its figures: differences between the pruned and the dense model, or weights that are zero but still there.',
  }),
});

const source = address.meta({ title: 'Source', description: 'Where the figure stands.' });

/** A part of a model that is pruned by itself; what is not known of it is left out. */
const modelPart = z.strictObject({
  name: plainText(40).meta({ title: 'Name', description: 'What the part is called, such as U-Net.' }),
  params: z
    .strictObject({
      millions: z.number().positive().meta({ title: 'Parameters', description: 'How many million parameters it has.' }),
      source,
    })
    .optional()
    .meta({ title: 'Size', description: 'How large it is.' }),
  time: z
    .strictObject({
      share: z.number().positive().max(100).meta({ title: 'Share', description: 'Its share of the time of one image or video, in percent.' }),
      conditions: plainText(160).meta({ title: 'Conditions', description: 'Steps, size and hardware that the share holds for.' }),
      source,
    })
    .optional()
    .meta({ title: 'Time', description: 'How much of the time it takes.' }),
});

const modelTerm = z.strictObject({
  ...termFields,
  architecture: z.string().optional().meta({ title: 'Architecture', description: 'Its network, a term of `architectures`.' }),
  family: z.string().optional().meta({ title: 'Family', description: 'The models that it belongs to, a term of `families`.' }),
  parts: z.array(modelPart).optional().meta({ title: 'Parts', description: 'Its parts, the one that is pruned most first.' }),
});

/** Kinds of device, in the order of display. */
export const deviceKinds = {
  'data-center-gpu': 'Data-center GPU',
  'workstation-gpu': 'Workstation GPU',
  'consumer-gpu': 'Consumer GPU',
  gpu: 'GPU',
  phone: 'Phone',
  npu: 'NPU',
} as const;

const deviceTerm = z.strictObject({
  ...termFields,
  vendor: optionalText(40, { title: 'Vendor', description: 'Who makes it.' }),
  kind: keyOf(deviceKinds).meta({ title: 'Kind', description: 'What it is.' }),
  'fast-2-4': z.boolean().optional().meta({ title: 'Fast 2:4', description: 'Whether its matrix units run 2:4 weights faster than dense ones.' }),
  unnamed: z.boolean().optional().meta({ title: 'Not named', description: 'True if a source names only the kind.' }),
});

const licenseTerm = z.strictObject({
  ...termFields,
  commercial: z
    .enum(['yes', 'conditions', 'no', 'unclear'])
    .meta({ title: 'Commercial use', description: 'Whether it allows commercial use; under conditions, where it lists forbidden uses.' }),
});

/** The vocabularies: a file each in content/vocabulary, and the schema of one of its terms. */
const vocabularySchemas = {
  categories: plainTerm,
  removes: plainTerm,
  criteria: plainTerm,
  architectures: plainTerm,
  families: plainTerm,
  models: modelTerm,
  tasks: plainTerm,
  purposes: plainTerm,
  training: plainTerm,
  techniques: plainTerm,
  venues: venueTerm,
  benchmarks: plainTerm,
  metrics: metricTerm,
  topics: plainTerm,
  'tool-kinds': plainTerm,
  'tutorial-kinds': plainTerm,
  statuses: plainTerm,
  devices: deviceTerm,
  licenses: licenseTerm,
} as const;

export type VocabularyName = keyof typeof vocabularySchemas;
export const vocabularyNames = Object.keys(vocabularySchemas) as VocabularyName[];

export type Term = z.infer<typeof plainTerm>;
export type TermOf<Name extends VocabularyName> = z.infer<(typeof vocabularySchemas)[Name]>;

/** All terms that entries may use, each vocabulary in the order of its file and of display. */
export type Vocabulary = { [Name in VocabularyName]: Record<string, TermOf<Name>> };

/** The schema of one vocabulary file: a mapping from term to what it means. */
export function vocabularyFileSchema<Name extends VocabularyName>(name: Name) {
  const id = z.string().regex(SLUG, 'is not a term (lowercase letters, digits and single hyphens)');
  return z.record(id, vocabularySchemas[name] as unknown as z.ZodType<TermOf<Name>>).meta({
    title: `Vocabulary: ${name}`,
    description: 'The terms that entries may use, each with what it means, in the order of display.',
  });
}

/** A vocabulary without a term, for starting from. */
export function emptyVocabulary(): Vocabulary {
  return Object.fromEntries(vocabularyNames.map((name) => [name, {}])) as Vocabulary;
}

/** The file that a term is added to, as messages name it. */
export const vocabularyFile = (name: VocabularyName) => `content/vocabulary/${name}.yaml`;

/**
 * The known word nearest to what was written, or undefined when nothing is near enough to be meant.
 * "Near" is at most one wrong letter in three (and two swapped letters in a short word), so that a proposal is help
 * and not noise.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_.]+/g, '-');
  const byPlainForm = new Map(known.map((word) => [plain(word), word]));
  const target = plain(written);
  const maxDistance = Math.max(target.length < 4 ? 1 : 2, Math.floor(target.length / 3));
  const match = closestMatch(target, [...byPlainForm.keys()], { maxDistance });
  return match === undefined ? undefined : byPlainForm.get(match);
}

/** The term that was most likely meant: by id, name or alias, or undefined. */
export function nearestTerm(written: string, vocabulary: Vocabulary, name: VocabularyName): string | undefined {
  const spellings = new Map<string, string>();
  for (const [id, term] of Object.entries(vocabulary[name])) {
    for (const spelling of [id, term.name, ...term.aliases]) spellings.set(spelling, id);
  }
  const match = nearest(written, [...spellings.keys()]);
  return match === undefined ? undefined : spellings.get(match);
}

/**
 * A term of one vocabulary. An unknown one is an error that names the file to add it to and the nearest known term.
 */
export function term(vocabulary: Vocabulary, name: VocabularyName) {
  const known = vocabulary[name];
  return z
    .string()
    .superRefine((written, context) => {
      if (Object.hasOwn(known, written)) return;
      const mend = nearestTerm(written, vocabulary, name);
      const params = mend === undefined ? { advice: 'add it there if the field uses it' } : { mend };
      report(context, [], `is not a term of ${vocabularyFile(name)}`, params);
    })
    .meta({
      'x-vocabulary': name,
      enum: Object.keys(known),
      enumDescriptions: Object.values(known).map((one) => `${one.name}. ${one.description}`),
    });
}

/** A list of different terms of one vocabulary. */
export function terms(vocabulary: Vocabulary, name: VocabularyName) {
  return distinct(z.array(term(vocabulary, name)));
}
