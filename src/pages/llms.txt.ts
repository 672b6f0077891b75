import { getCatalogue } from '../content.ts';
import { llmsText } from '../feeds/llms.ts';
import { respond } from './_respond.ts';

/** A guide to the site for language models. */
export const GET = async () => respond('text/plain', llmsText(await getCatalogue()));
