import type { APIRoute } from 'astro';
import { getCatalogue } from '../../content.ts';
import { respond } from '../_respond.ts';

/** The terms that entries may use, for the form to check by. What each means stands in the form itself, and parts of models in none. */
export const GET: APIRoute = async () => {
  const { vocabulary } = await getCatalogue();
  return respond(
    'application/json',
    JSON.stringify(vocabulary, (key, value: unknown) => (key === 'description' ? '' : key === 'parts' ? undefined : value)),
  );
};
