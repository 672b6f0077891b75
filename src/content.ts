import { getCollection } from 'astro:content';
import path from 'node:path';
import type { Catalogue, Entry } from './catalogue/entry.ts';
import type { CollectionName, DataOf } from './schema/collections.ts';
import type { Vocabulary } from './schema/vocabulary.ts';

let catalogue: Promise<Catalogue> | undefined;

/** The catalogue as pages get it, out of Astro's collections; built once. */
export function getCatalogue(): Promise<Catalogue> {
  catalogue ??= load();
  return catalogue;
}

async function load(): Promise<Catalogue> {
  const vocabulary = Object.fromEntries((await getCollection('vocabulary')).map(({ id, data }) => [id, data.terms])) as Vocabulary;
  return {
    vocabulary,
    papers: await entries('papers'),
    related: await entries('related'),
    tools: await entries('tools'),
    tutorials: await entries('tutorials'),
    guides: await entries('guides'),
  };
}

async function entries<Name extends CollectionName>(collection: Name): Promise<Entry<Name>[]> {
  const found = await getCollection(collection);
  return found
    .map(({ id, data, body, filePath }) => ({
      collection,
      slug: id,
      file: `${collection}/${path.posix.basename(filePath ?? '')}`,
      data: data as DataOf<Name>,
      body,
    }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}
