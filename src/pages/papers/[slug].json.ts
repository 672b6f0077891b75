import { toRecord } from '../../citation/record.ts';
import { paperFile } from '../_files.ts';

/** One paper for machines; its shape is `PaperRecord`. */
export const { getStaticPaths, GET } = paperFile('application/json', (paper, vocabulary) => JSON.stringify(toRecord(paper, vocabulary), null, 2));
