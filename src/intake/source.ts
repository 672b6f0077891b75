import type { Vocabulary } from '../schema/vocabulary.ts';
import { draftFromArxiv } from './arxiv.ts';
import { draftFromDoi } from './doi.ts';
import type { Draft } from './draft.ts';
import { LIMITS, ServiceError, type Limits } from './fetch.ts';
import type { Identifier } from './identify.ts';
import { draftFromOpenreview } from './openreview.ts';

/** What names a publication, and not a repository. */
export type PublicationId = Exclude<Identifier, { kind: 'github' }>;

const UNKNOWN: Readonly<Record<PublicationId['kind'], string>> = {
  arxiv: 'arXiv has no paper',
  openreview: 'OpenReview shows no submission',
  doi: 'neither Crossref nor DataCite knows the DOI',
};

/**
 * Asks the service that an identifier belongs to.
 * @throws ServiceError where it gives no answer, or knows no such publication
 */
export async function draftFromSource({ kind, id }: PublicationId, vocabulary: Vocabulary, limits: Limits = LIMITS): Promise<Draft> {
  const draftFrom = { arxiv: draftFromArxiv, openreview: draftFromOpenreview, doi: draftFromDoi }[kind];
  const draft = await draftFrom(id, vocabulary, limits);
  if (draft === undefined) throw new ServiceError(`${UNKNOWN[kind]} ${id}`);
  return draft;
}
