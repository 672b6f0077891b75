import { toRecord } from '../../citation/record.ts';
import { paperFile } from '../_files.ts';

/** One paper for machines; its shape is `PaperRecord`. */
export const { getStaticPaths, GET } = paperFile('application/json', (paper, catalogue) => JSON.stringify(toRecord(paper, catalogue), null, 2));
