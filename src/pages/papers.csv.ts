import { papersFile } from './_files.ts';

/** All papers as a table for spreadsheets. */
export const GET = papersFile('papers.csv');
