/**
 * Every format in which papers are given out: what it is called, the ending of its files and its media type. Pages, buttons,
 * files and links in the head of a page read it; the writers are in `files.ts`, since browsers load them one by one. What
 * stands `between` the files of several papers makes one file of them; other formats are more than their parts.
 */
export const formats = {
  json: { label: 'JSON', ending: 'json', type: 'application/json' },
  csv: { label: 'CSV', ending: 'csv', type: 'text/csv' },
  bibtex: { label: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', between: '\n' },
  ris: { label: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', between: '\r\n' },
  csl: { label: 'CSL-JSON', ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
  markdown: { label: 'Markdown', ending: 'md', type: 'text/markdown' },
} as const;

export type FormatName = keyof typeof formats;
