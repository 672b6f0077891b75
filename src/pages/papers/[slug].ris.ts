import { toCsl } from '../../citation/csl.ts';
import { toRis } from '../../citation/ris.ts';
import { paperFile } from '../_files.ts';

/** One paper as RIS. */
export const { getStaticPaths, GET } = paperFile('application/x-research-info-systems', (paper, { vocabulary }) => toRis(toCsl(paper, vocabulary)));
