import { papersFile } from './_files.ts';

/** All papers as JSON. */
export const GET = papersFile('papers.json');
