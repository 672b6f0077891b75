import { toCsl } from '../citation/csl.ts';
import { risFile } from '../citation/ris.ts';
import { papersFile } from './_files.ts';

/** All papers as RIS. */
export const GET = papersFile('application/x-research-info-systems', (papers, { vocabulary }) =>
  risFile(papers.map((paper) => toCsl(paper, vocabulary))),
);
