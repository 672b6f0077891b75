import { getCatalogue } from '../../content.ts';
import { papersJsonSchema } from '../../export/record.ts';
import { respond } from '../_respond.ts';

/** What /papers.json holds, as a JSON Schema. */
export const GET = async () =>
  respond('application/schema+json', `${JSON.stringify(papersJsonSchema((await getCatalogue()).vocabulary), null, 2)}\n`);
