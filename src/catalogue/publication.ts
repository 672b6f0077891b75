import { areKnown, authorName } from '../schema/author.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { formatMonth, yearOf } from './dates.ts';
import type { Paper, Related, Catalogue, Tool, Tutorial } from './entry.ts';
import { readableTitle } from './readable-math.ts';

type PublicationData = Paper['data'] | Related['data'];
type Venue = NonNullable<PublicationData['venue']>;

/** Authors in words: "A, B and C", or "A, B and 5 others" where there are more than `most`. */
export function formatAuthors(authors: PublicationData['authors'], most = Infinity): string {
  if (!areKnown(authors)) return 'Authors not reported';
  const names = authors.map(authorName);
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} others`] : names;
  return inWords(shown);
}

/** Names in a row: "A, B and C"; empty where there are none. */
export const inWords = (names: readonly string[]): string => [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');

/** Where it was published: "ICLR 2025, DeLTa workshop"; undefined for a preprint. */
export function formatVenue({ venue }: { venue?: Venue | undefined }, vocabulary: Vocabulary): string | undefined {
  if (venue === undefined) return undefined;
  const { id, year, track } = venue;
  return `${vocabulary.venues[id]?.name ?? id} ${year}${track === undefined ? '' : `, ${track}`}`;
}

/** Where and when: the venue or, for what has none, "arXiv, Apr 2024". */
export function formatPublished(data: PublicationData, vocabulary: Vocabulary): string {
  const venue = formatVenue(data, vocabulary);
  if (venue !== undefined) return venue;
  const month = formatMonth(data.released);
  if (data.links.arxiv !== undefined) return `arXiv, ${month}`;
  if (data.links.openreview !== undefined) return `OpenReview, ${month}`;
  return month;
}

/** The year that a citation gives: of the venue, else of the first public version. */
export const publicationYear = (data: PublicationData): number => data.venue?.year ?? yearOf(data.released);

/** What to call it in a sentence: the method's short name, else its title. */
export const shortTitle = (data: PublicationData): string => data.name ?? data.title;

/** The same as text without TeX, for labels and lines in which no mathematics can be set. */
export const plainShortTitle = (data: PublicationData): string => readableTitle(shortTitle(data));

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
export function describeResource(entry: Tool | Tutorial | Related, { vocabulary, papers, related }: Catalogue): Resource {
  switch (entry.collection) {
    case 'tools': {
      const { name, status, supports = [], hardware, license } = entry.data;
      return {
        title: name,
        status: status === undefined || status === 'maintained' ? undefined : vocabulary.statuses[status]?.name,
        statusNote: entry.data['status-note'],
        categories: supports,
        remarks: present([hardware, license && `License: ${license}`]),
        papers: (entry.data.papers ?? []).flatMap((slug) => [...papers, ...related].find((paper) => paper.slug === slug) ?? []),
      };
    }
    case 'tutorials': {
      const { title, authors, released, about = [], license } = entry.data;
      const published = formatVenue(entry.data, vocabulary) ?? (released && formatMonth(released));
      return {
        title,
        categories: about,
        remarks: present([authors && formatAuthors(authors, 4), published, license && `License: ${license}`]),
        papers: [],
      };
    }
    case 'related': {
      const { title, name, authors } = entry.data;
      return {
        title: name ?? title,
        fullTitle: name === undefined ? undefined : title,
        categories: [],
        remarks: [formatAuthors(authors, 4), formatPublished(entry.data, vocabulary)],
        papers: [],
      };
    }
  }
}

const present = (words: readonly (string | undefined)[]): string[] => words.filter((word) => word !== undefined && word !== '') as string[];
