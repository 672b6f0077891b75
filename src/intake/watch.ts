import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Catalogue, Paper, Related, Tool, Tutorial } from '../catalogue/entry.ts';
import { askArxiv, venueOf, type ArxivPaper } from './arxiv.ts';
import { authorsFrom } from './fields.ts';
import type { FieldsOf } from './draft.ts';
import { LIMITS, ServiceError, type Limits, askJson, services } from './fetch.ts';
import { findListed } from './propose.ts';
import { authorName } from '../schema/author.ts';
import { githubRepository } from '../schema/address.ts';
import type { Rejected } from '../schema/collections.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

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

const NEWEST_FIRST = { sortBy: 'submittedDate', sortOrder: 'descending' };

async function fetchNewPapers(since: string, until: string, { page, mostPages, between }: Pace, limits: Limits) {
  const papers: ArxivPaper[] = [];
  for (let number = 0; number < mostPages; number++) {
    if (number > 0) await pause(between);
    const found = await askArxiv({ search_query: queryBetween(since, until), ...NEWEST_FIRST }, { start: number * page, most: page }, limits);
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
    const told = await askArxiv({ id_list: some.map(({ data }) => data.links.arxiv!).join(',') }, { most: page }, limits);
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

/** What happened to a repository that entries link. */
export interface RepositoryChange {
  files: string[];
  /** "owner/name", as the entry has it. */
  repository: string;
  change: 'moved' | 'archived' | 'gone';
  /** Where it is now, if it moved. */
  now?: string;
}

/** https://docs.github.com/rest/repos/repos#get-a-repository */
const repositorySchema = z.object({ full_name: z.string(), archived: z.boolean().catch(false) });

/**
 * Asks GitHub for every repository that entries link as their code. `GITHUB_TOKEN` raises the number of questions that
 * it answers in an hour from 60 to 5,000. Where it stops, what was learned until then is given with the reason.
 */
export async function fetchChangedRepositories(entries: readonly (Paper | Related | Tool | Tutorial)[], limits: Limits) {
  const linked = Map.groupBy(
    entries.filter(({ data }) => githubRepository(data.links.code ?? '') !== undefined),
    ({ data }) => githubRepository(data.links.code!)!,
  );
  const token = process.env['GITHUB_TOKEN'];
  const headers = { accept: 'application/vnd.github+json', ...(token && { authorization: `Bearer ${token}` }) };
  const changes: RepositoryChange[] = [];
  let asked = 0;
  for (const [repository, linking] of linked) {
    try {
      const answer = await askJson(services.github, { path: `/repos/${repository}`, headers }, repositorySchema, limits);
      const change = changeOf(repository, answer);
      // An archived repository that the list knows to be so is no news.
      const isKnown = change?.change === 'archived' && linking.some(({ data }) => 'status' in data && data.status === 'archived');
      if (change !== undefined && !isKnown) changes.push({ files: linking.map(({ file }) => file), repository, ...change });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return { changes, failure: `${error.message} (${asked} of ${linked.size} were looked at)` };
    }
    asked++;
  }
  return { changes, failure: undefined };
}

function changeOf(repository: string, answer: z.infer<typeof repositorySchema> | undefined): Pick<RepositoryChange, 'change' | 'now'> | undefined {
  if (answer === undefined) return { change: 'gone' };
  // A repository that moved is answered by a redirect to where it is.
  if (answer.full_name.toLowerCase() !== repository.toLowerCase()) return { change: 'moved', now: answer.full_name };
  return answer.archived ? { change: 'archived' } : undefined;
}

/**
 * What arXiv is asked for: papers whose title or abstract speaks of diffusion models and of making weights fewer.
 * Syntax: https://info.arxiv.org/help/api/user-manual.html#query_details
 */
const QUERY = [
  '(ti:diffusion OR abs:"diffusion model" OR abs:"diffusion models" OR abs:"diffusion transformer" OR abs:"diffusion transformers")',
  '(abs:pruning OR abs:prune OR abs:pruned OR abs:prunes OR ti:sparse OR abs:sparsity OR abs:"N:M" OR abs:"2:4")',
].join(' AND ');

/** The query for papers first submitted on these days, both included. @param since @param until YYYY-MM-DD */
export const queryBetween = (since: string, until: string): string =>
  `${QUERY} AND submittedDate:[${since.replaceAll('-', '')}0000 TO ${until.replaceAll('-', '')}2359]`;

interface Sign {
  reason: string;
  points: number;
  isThere: (title: string, abstract: string) => boolean;
}

const DIFFUSION = /\bdiffusion\b|\bscore-based\b|\bflow matching\b|\b(?:DiT|DDPM|SDXL|FLUX)\b/i;
const PRUNING = /\bprun(?:e|ed|es|ing)\b/i;
const SPARSE_WEIGHTS = /\bN:M\b|\b2:4\b|\b(?:weight|structured|unstructured) sparsity\b|\bsparse (?:weights|training)\b/i;

/** What speaks for a paper, and against it; the points say how much. */
const SIGNS: readonly Sign[] = [
  { reason: 'title names diffusion and pruning', points: 4, isThere: (title) => DIFFUSION.test(title) && PRUNING.test(title) },
  { reason: 'abstract speaks of pruning', points: 2, isThere: (_title, abstract) => PRUNING.test(abstract) },
  { reason: 'speaks of sparse weights or N:M', points: 2, isThere: (title, abstract) => SPARSE_WEIGHTS.test(`${title} ${abstract}`) },
  {
    reason: 'removes blocks, layers, heads or channels',
    points: 1,
    isThere: (_title, abstract) => /\b(?:remov|drop|prun)\w*\b[^.]{0,60}\b(?:blocks?|layers?|heads?|channels?)\b/i.test(abstract),
  },
  { reason: 'prunes tokens, not weights', points: -3, isThere: (title) => /\btokens?\b/i.test(title) },
  { reason: 'is about sparse attention or caching', points: -2, isThere: (title) => /\bsparse attention\b|\bcach(?:e|ing)\b/i.test(title) },
  {
    reason: 'is about another kind of diffusion',
    points: -4,
    isThere: (title) => /\bdiffusion (?:MRI|weighted|tensor)\b|\bheat diffusion\b/i.test(title),
  },
];

/** How likely a paper belongs in the list, with the reasons. Below 1 it hardly does. */
export function judge({ title, abstract }: Pick<ArxivPaper, 'title' | 'abstract'>): { score: number; reasons: string[] } {
  const seen = SIGNS.filter(({ isThere }) => isThere(title, abstract));
  return { score: seen.reduce((sum, { points }) => sum + points, 0), reasons: seen.map(({ reason }) => reason) };
}
