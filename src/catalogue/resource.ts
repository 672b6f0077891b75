import type { Vocabulary } from '../schema/vocabulary.ts';
import { formatMonth } from './dates.ts';
import type { Catalogue, Paper, Related, Tool, Tutorial } from './entry.ts';
import { formatAuthors, formatPublished, formatVenue } from './publication.ts';

/** A tool, tutorial or related work as a list shows it, whichever it is. */
export interface Resource {
  title: string;
  /** The full title, where `title` is a short name. */
  fullTitle?: string | undefined;
  /** What happened to it, in a word, where that matters. */
  status?: string | undefined;
  statusNote?: string | undefined;
  /** Terms of the categories that it supports or is about. */
  categories: readonly string[];
  /** Authors, venue, hardware, license: what there is to say, in a few words each. */
  remarks: string[];
  /** The papers that it belongs to. */
  papers: (Paper | Related)[];
}

/** What a list says of an entry. */
export function describeResource(entry: Tool | Tutorial | Related, catalogue: Catalogue): Resource {
  switch (entry.collection) {
    case 'tools':
      return describeTool(entry, catalogue);
    case 'tutorials':
      return describeTutorial(entry, catalogue.vocabulary);
    case 'related':
      return describeRelated(entry, catalogue.vocabulary);
  }
}

function describeTool({ data }: Tool, { vocabulary, papers, related }: Catalogue): Resource {
  return {
    title: data.name,
    status: data.status === undefined || data.status === 'maintained' ? undefined : vocabulary.statuses[data.status]?.name,
    statusNote: data['status-note'],
    categories: data.supports ?? [],
    remarks: present([data.hardware, data.license && `License: ${data.license}`]),
    papers: (data.papers ?? []).flatMap((slug) => [...papers, ...related].find((paper) => paper.slug === slug) ?? []),
  };
}

function describeTutorial({ data }: Tutorial, vocabulary: Vocabulary): Resource {
  return {
    title: data.title,
    categories: data.about ?? [],
    remarks: present([
      data.authors && formatAuthors(data.authors, 4),
      formatVenue(data, vocabulary) ?? (data.released && formatMonth(data.released)),
      data.license && `License: ${data.license}`,
    ]),
    papers: [],
  };
}

function describeRelated({ data }: Related, vocabulary: Vocabulary): Resource {
  return {
    title: data.name ?? data.title,
    fullTitle: data.name === undefined ? undefined : data.title,
    categories: [],
    remarks: [formatAuthors(data.authors, 4), formatPublished(data, vocabulary)],
    papers: [],
  };
}

const present = (words: readonly (string | undefined)[]): string[] => words.filter((word) => word !== undefined && word !== '') as string[];
