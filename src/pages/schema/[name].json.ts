import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../content.ts';
import { collectionNames, collections, type CollectionName } from '../../schema/collections.ts';
import { entryJsonSchema, schemaPath } from '../../schema/json-schema.ts';
import { absolute } from '../../site.ts';
import { respond } from '../_respond.ts';

export const getStaticPaths = (() =>
  collectionNames.map((collection) => ({ params: { name: collections[collection].one }, props: { collection } }))) satisfies GetStaticPaths;

/** What an editor knows of the fields of one kind of entry. */
export const GET: APIRoute<{ collection: CollectionName }> = async ({ props: { collection } }) => {
  const { vocabulary } = await getCatalogue();
  return respond('application/schema+json', JSON.stringify(entryJsonSchema(collection, vocabulary, absolute(schemaPath(collection))), null, 2));
};
