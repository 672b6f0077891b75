import { setTimeout as pause } from 'node:timers/promises';
import type { Catalogue, Paper, Related, Tool, Tutorial } from '../catalogue/entry.ts';
import { authorName } from '../schema/author.ts';
import type { Rejected } from '../schema/collections.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { askArxiv, venueOf, type ArxivPaper } from './arxiv.ts';
import { authorsFrom } from './authors.ts';
import type { FieldsOf } from './draft.ts';
import { LIMITS, ServiceError, type Limits } from './fetch.ts';
import { findListed } from './propose.ts';
import { fetchChangedRepositories, type RepositoryChange } from './repositories.ts';
import { judge, queryBetween } from './subject.ts';

/** A paper that may belong in the list. */
export interface FoundPaper {
  arxiv: string;
  title: string;
  authors: string[];
  published: string;
  score: number;
  reasons: string[];
}

/** A preprint of the list that has appeared at a venue since. */
export interface Appeared {
  file: string;
  title: string;
  arxiv: string;
  /** The venue in terms of the vocabulary, where the line names one that it knows. */
  venue: FieldsOf<'papers'>['venue'];
  doi: string | undefined;
  /** What arXiv says. */
  line: string;
}

/** What is new about the subject and about what is listed. */
export interface WatchReport {
  since: string;
  candidates: FoundPaper[];
  appeared: Appeared[];
  repositories: RepositoryChange[];
  /** What could not be learned, one line each. */
  failures: string[];
}

/** How arXiv wants to be asked: a page at a time, and three seconds between questions. */
export interface Pace {
  page: number;
  mostPages: number;
  /** In milliseconds. */
  between: number;
}

// https://info.arxiv.org/help/api/user-manual.html#3112-start-and-max_results-paging
const PACE: Pace = { page: 100, mostPages: 5, between: 3_000 };

/** Looks for what is new. What one service does not tell keeps nobody from asking the others. */
export async function watch(
  catalogue: Catalogue,
  { rejected, since, until }: { rejected: Rejected; since: string; until: string },
  pace: Pace = PACE,
  limits: Limits = LIMITS,
): Promise<WatchReport> {
  const report: WatchReport = { since, candidates: [], appeared: [], repositories: [], failures: [] };
  const attempt = async (what: string, work: () => Promise<void>) => {
    await work().catch((error: unknown) => {
      if (!(error instanceof ServiceError)) throw error;
      report.failures.push(`${what}: ${error.message}`);
    });
  };
  await attempt('New papers', async () => {
    const { papers, isAll } = await fetchNewPapers(since, until, pace, limits);
    report.candidates = findPapers(papers, catalogue, rejected);
    if (!isAll) report.failures.push(`New papers: more than ${papers.length} match; a later --since shows the rest`);
  });
  await attempt('Preprints that have appeared', async () => {
    await pause(pace.between);
    report.appeared = await fetchAppearedPapers(catalogue, pace, limits);
  });
  await attempt('Repositories', async () => {
    const entries: (Paper | Related | Tool | Tutorial)[] = [...catalogue.papers, ...catalogue.related, ...catalogue.tools, ...catalogue.tutorials];
    const { changes, failure } = await fetchChangedRepositories(entries, limits);
    report.repositories = changes;
    if (failure !== undefined) report.failures.push(`Repositories: ${failure}`);
  });
  return report;
}

async function fetchNewPapers(since: string, until: string, { page, mostPages, between }: Pace, limits: Limits) {
  const papers: ArxivPaper[] = [];
  for (let number = 0; number < mostPages; number++) {
    if (number > 0) await pause(between);
    const found = await askArxiv({ query: queryBetween(since, until), start: number * page, most: page }, limits);
    papers.push(...found);
    if (found.length < page) return { papers, isAll: true };
  }
  return { papers, isAll: false };
}

/** The papers that are neither listed nor turned down nor withdrawn and may belong here, the likeliest first. */
function findPapers(
  papers: readonly ArxivPaper[],
  { papers: listed, related }: Pick<Catalogue, 'papers' | 'related'>,
  rejected: Rejected,
): FoundPaper[] {
  const turnedDown = new Set(rejected.map(({ arxiv }) => arxiv));
  return papers
    .filter(
      ({ id, title, withdrawn }) =>
        withdrawn === undefined && !turnedDown.has(id) && !findListed({ title, links: { arxiv: id } }, [...listed, ...related]),
    )
    .map(({ id, title, authors, published, abstract }) => ({
      arxiv: id,
      title,
      authors: authorsFrom(authors).map(authorName),
      published,
      ...judge({ title, abstract }),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.published < b.published ? 1 : -1));
}

async function fetchAppearedPapers({ papers, related, vocabulary }: Catalogue, { page, between }: Pace, limits: Limits): Promise<Appeared[]> {
  const preprints = [...papers, ...related].filter(({ data }) => data.venue === undefined && data.links.arxiv !== undefined);
  const found: Appeared[] = [];
  for (let start = 0; start < preprints.length; start += page) {
    if (start > 0) await pause(between);
    const some = preprints.slice(start, start + page);
    const told = await askArxiv({ ids: some.map(({ data }) => data.links.arxiv!), most: page }, limits);
    found.push(...some.flatMap((entry) => appearance(entry, told, vocabulary) ?? []));
  }
  return found;
}

/** What arXiv tells of the publication of a preprint, if anything. */
function appearance({ file, data }: Paper | Related, told: readonly ArxivPaper[], vocabulary: Vocabulary): Appeared | undefined {
  const paper = told.find(({ id }) => id === data.links.arxiv);
  if (paper === undefined) return undefined;
  const venue = venueOf(paper, vocabulary);
  const doi = paper.doi?.toLowerCase() === data.links.doi?.toLowerCase() ? undefined : paper.doi;
  if (venue === undefined && paper.journal === '' && doi === undefined) return undefined;
  const line = paper.journal === '' && venue !== undefined ? paper.comment : paper.journal;
  return { file, title: data.title, arxiv: paper.id, venue, doi, line };
}
