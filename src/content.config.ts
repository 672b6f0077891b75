import path from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { catalogueDirectory } from './catalogue/location.ts';
import { readCatalogue } from './catalogue/read.ts';
import type { CollectionName, DataOf } from './schema/collections.ts';
import { vocabularyNames } from './schema/vocabulary.ts';

/**
 * The door between the catalogue and Astro. Entries are read and checked by the same reader as the commands use; a
 * catalogue with problems never gets here, since `npm run build` checks it first.
 */
const directory = catalogueDirectory();
const reading = readCatalogue(directory);

const entries = <Name extends CollectionName>(name: Name) =>
  defineCollection({
    // Validated already; Astro only needs the type.
    schema: z.custom<DataOf<Name>>(),
    loader: {
      name: `catalogue-${name}`,
      load: async (context) => {
        const { store, config } = context;
        const { catalogue } = await reading;
        const root = new URL('.', config.root).pathname;
        store.clear();
        for (const { slug, file, data, body } of catalogue[name]) {
          const fields = data as unknown as Record<string, unknown>;
          store.set({
            id: slug,
            data: fields,
            filePath: path.relative(root, path.join(directory, file)).split(path.sep).join('/'),
            digest: context.generateDigest({ ...fields, body }),
            ...(body === undefined ? {} : { body, deferredRender: file.endsWith('.mdx') }),
          });
        }
      },
    } satisfies Loader,
  });

const vocabulary = defineCollection({
  schema: z.custom<{ terms: Record<string, unknown> }>(),
  loader: {
    name: 'catalogue-vocabulary',
    load: async ({ store }) => {
      const { catalogue } = await reading;
      store.clear();
      for (const name of vocabularyNames) store.set({ id: name, data: { terms: catalogue.vocabulary[name] } });
    },
  } satisfies Loader,
});

export const collections = {
  papers: entries('papers'),
  related: entries('related'),
  tools: entries('tools'),
  tutorials: entries('tutorials'),
  guides: entries('guides'),
  vocabulary,
};
