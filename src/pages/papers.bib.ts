import { bibliography } from '../citation/bibtex.ts';
import { toCsl } from '../citation/csl.ts';
import { papersFile } from './_files.ts';

/** All papers as BibTeX. */
export const GET = papersFile('application/x-bibtex', (papers, { vocabulary }) => bibliography(papers.map((paper) => toCsl(paper, vocabulary))));
