import type { APIRoute } from 'astro';
import { getCatalogue } from '../../content.ts';
import { knownEntries } from '../../features/contribute/check.ts';
import { respond } from '../_respond.ts';

/** What is listed already, for the form to warn of duplicates. */
export const GET: APIRoute = async () => respond('application/json', JSON.stringify(knownEntries(await getCatalogue())));
