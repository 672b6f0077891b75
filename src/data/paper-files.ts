import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { toBibtex } from '../citation/bibtex.ts';
import { toCslJson } from '../citation/csl-json.ts';
import { toCsl } from '../citation/csl.ts';
import { toRecord } from '../citation/record.ts';
import { toRis } from '../citation/ris.ts';

/** A file for each paper, beside its page. */
export interface PaperFile {
  /** What follows the name of the paper in the name of the file. */
  ending: string;
  /** Its media type. */
  type: string;
  toText: (paper: Paper, catalogue: Catalogue) => string;
}

export const paperFiles: readonly PaperFile[] = [
  { ending: 'json', type: 'application/json', toText: (paper, catalogue) => JSON.stringify(toRecord(paper, catalogue), null, 2) },
  { ending: 'bib', type: 'application/x-bibtex', toText: (paper, { vocabulary }) => toBibtex(toCsl(paper, vocabulary)) },
  { ending: 'ris', type: 'application/x-research-info-systems', toText: (paper, { vocabulary }) => toRis(toCsl(paper, vocabulary)) },
  {
    ending: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    toText: (paper, { vocabulary }) => toCslJson([toCsl(paper, vocabulary)]),
  },
];
