import { openSearchDescription } from '../feeds/opensearch.ts';
import { respond } from './_respond.ts';

/** How a browser searches the list. */
export const GET = () => respond('application/opensearchdescription+xml', openSearchDescription());
