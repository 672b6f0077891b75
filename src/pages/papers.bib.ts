import { papersFile } from './_files.ts';

/** All papers as BibTeX. */
export const GET = papersFile('papers.bib');
