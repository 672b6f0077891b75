import { toCsv } from '../citation/csv.ts';
import { toRecord } from '../citation/record.ts';
import { papersFile } from './_files.ts';

/** All papers as a table for spreadsheets. */
export const GET = papersFile('text/csv', (papers, catalogue) => toCsv(papers.map((paper) => toRecord(paper, catalogue))));
