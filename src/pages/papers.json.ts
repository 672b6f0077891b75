import { toRecord, type PapersFile } from '../citation/record.ts';
import { papersFile } from './_files.ts';

/** All papers for machines; its shape is `PapersFile`. */
export const GET = papersFile('application/json', (papers, catalogue) => {
  const file: PapersFile = { version: 1, papers: papers.map((paper) => toRecord(paper, catalogue)) };
  return JSON.stringify(file, null, 2);
});
