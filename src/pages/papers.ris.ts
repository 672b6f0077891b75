import { papersFile } from './_files.ts';

/** All papers as RIS. */
export const GET = papersFile('papers.ris');
