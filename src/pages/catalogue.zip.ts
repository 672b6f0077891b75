import { getCatalogue } from '../content.ts';
import { archiveOf } from '../data/archive.ts';

/** All papers in every format as one archive. */
export const GET = async () => new Response(new Uint8Array(archiveOf(await getCatalogue())), { headers: { 'Content-Type': 'application/zip' } });
