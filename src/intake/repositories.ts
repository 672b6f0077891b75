import { z } from 'zod';
import type { Paper, Related, Tool, Tutorial } from '../catalogue/entry.ts';
import { githubRepository } from '../schema/address.ts';
import { askJson, ServiceError, type Limits, services } from './fetch.ts';

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
