import { toBibtex } from '../../citation/bibtex.ts';
import { toCsl } from '../../citation/csl.ts';
import { paperFile } from '../_files.ts';

/** One paper as BibTeX. */
export const { getStaticPaths, GET } = paperFile('application/x-bibtex', (paper, { vocabulary }) => toBibtex(toCsl(paper, vocabulary)));
