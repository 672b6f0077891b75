import type { Vocabulary } from '../schema/vocabulary.ts';
import { draftFromArxiv, fetchArxiv } from './arxiv.ts';
import { draftFromDoi } from './doi.ts';
import type { Draft } from './draft.ts';
import { LIMITS, ServiceError, type Limits } from './fetch.ts';
import type { Identifier } from './identify.ts';
import { draftFromOpenreview } from './openreview.ts';

/** What names a publication, and not a repository. */
export type PublicationId = Exclude<Identifier, { kind: 'github' }>;

/**
 * Asks the service that an identifier belongs to.
 * @throws ServiceError where it gives no answer, or knows no such publication
 */
export async function draftFromSource({ kind, id }: PublicationId, vocabulary: Vocabulary, limits: Limits = LIMITS): Promise<Draft> {
  if (kind === 'arxiv') {
    const paper = await fetchArxiv(id, limits);
    if (paper === undefined) throw new ServiceError(`arXiv has no paper ${id}`);
    if (paper.withdrawn !== undefined) throw new ServiceError(`${id} was withdrawn; arXiv says: ${paper.withdrawn}`);
    return draftFromArxiv(paper, vocabulary);
  }
  if (kind === 'openreview') {
    const draft = await draftFromOpenreview(id, vocabulary, limits);
    if (draft === undefined) throw new ServiceError(`OpenReview shows no submission ${id}`);
    return draft;
  }
  const draft = await draftFromDoi(id, vocabulary, limits);
  if (draft === undefined) throw new ServiceError(`neither Crossref nor DataCite knows the DOI ${id}`);
  return draft;
}
