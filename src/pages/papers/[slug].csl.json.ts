import { toCslJson } from '../../citation/csl-json.ts';
import { toCsl } from '../../citation/csl.ts';
import { paperFile } from '../_files.ts';

/** One paper as CSL-JSON. */
export const { getStaticPaths, GET } = paperFile('application/vnd.citationstyles.csl+json', (paper, { vocabulary }) =>
  toCslJson([toCsl(paper, vocabulary)]),
);
