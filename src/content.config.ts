import path from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { catalogueDirectory } from './read/location.ts';
import { getCatalogue } from './content.ts';
import type { DataOf } from './schema/collections.ts';

/** The door between the catalogue and Astro, which renders the bodies of `.mdx` files; fields go to the pages without it. */
const bodies = <Name extends 'papers' | 'guides'>(name: Name) =>
  defineCollection({
    // Validated already; Astro only needs the type.
    schema: z.custom<DataOf<Name>>(),
    loader: {
      name: `catalogue-${name}`,
      load: async (context) => {
        const { store, config } = context;
        const catalogue = await getCatalogue();
        const root = new URL('.', config.root).pathname;
        store.clear();
        for (const { slug, file, data, body } of catalogue[name]) {
          if (body === undefined) continue;
          const fields = data as unknown as Record<string, unknown>;
          store.set({
            id: slug,
            data: fields,
            filePath: path.relative(root, path.join(catalogueDirectory(), file)).split(path.sep).join('/'),
            digest: context.generateDigest({ ...fields, body }),
            body,
            deferredRender: file.endsWith('.mdx'),
          });
        }
      },
    } satisfies Loader,
  });

export const collections = { papers: bodies('papers'), guides: bodies('guides') };
