import type { APIRoute, GetStaticPaths } from 'astro';
import { vocabularyJsonSchema, vocabularySchemaPath } from '../../../schema/json-schema.ts';
import { vocabularyNames, type VocabularyName } from '../../../schema/vocabulary.ts';
import { absolute } from '../../../site.ts';
import { respond } from '../../_respond.ts';

export const getStaticPaths = (() => vocabularyNames.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

/** What an editor knows of the fields of the terms of one vocabulary. */
export const GET: APIRoute<{ name: VocabularyName }> = ({ props: { name } }) =>
  respond('application/schema+json', JSON.stringify(vocabularyJsonSchema(name, absolute(vocabularySchemaPath(name))), null, 2));
