import type { z } from 'zod';
import { comparisonSchema } from './comparison.ts';
import { guideSchema } from './guide.ts';
import { paperSchema } from './paper.ts';
import { relatedSchema } from './related.ts';
import { toolSchema } from './tool.ts';
import { tutorialSchema } from './tutorial.ts';

/** The collections of entries: a folder each in the catalogue, the word for one of them, the endings its files may have, and their schema. */
export const collections = {
  papers: { one: 'paper', endings: ['.yaml', '.mdx'], schema: paperSchema },
  related: { one: 'related', endings: ['.yaml'], schema: relatedSchema },
  tools: { one: 'tool', endings: ['.yaml'], schema: toolSchema },
  tutorials: { one: 'tutorial', endings: ['.yaml'], schema: tutorialSchema },
  comparisons: { one: 'comparison', endings: ['.yaml'], schema: comparisonSchema },
  guides: { one: 'guide', endings: ['.mdx'], schema: guideSchema },
} as const;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

/** The fields of an entry of one collection, after validation. */
export type DataOf<Name extends CollectionName> = z.infer<ReturnType<(typeof collections)[Name]['schema']>>;
