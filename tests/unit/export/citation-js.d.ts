/** What the tests use of citation-js, which has no types of its own: https://citation.js.org/api/ */
declare module '@citation-js/core' {
  interface Name {
    family?: string;
    given?: string;
    suffix?: string;
    literal?: string;
    'non-dropping-particle'?: string;
  }
  interface Item {
    id: string;
    type: string;
    title: string;
    author?: Name[];
    issued: { 'date-parts': [number[]] };
    'container-title'?: string;
    DOI?: string;
    URL?: string;
  }
  export class Cite {
    constructor(text: string);
    data: Item[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
