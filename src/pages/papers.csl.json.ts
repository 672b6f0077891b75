import { papersFile } from './_files.ts';

/** All papers as CSL-JSON. */
export const GET = papersFile('papers.csl.json');
