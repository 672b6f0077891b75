import { readableTitle } from '../catalogue/readable-math.ts';
import type { CslItem } from './csl.ts';
import { invertedName } from '../catalogue/names.ts';

/**
 * A publication as the `citation_…` tags by which Zotero, Mendeley and Google Scholar find it on its page. A preprint
 * has neither journal nor conference. Format: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 * @param pdf where its text can be downloaded, if that is known. @returns names and contents, in the order of the head.
 */
export function highwireTags(item: CslItem, pdf: string | undefined): [name: string, content: string][] {
  const { title, author = [], issued, type, publisher, DOI: doi, archive, archive_location: id, 'container-title': container } = item;
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', readableTitle(title)],
    ...author.map((name): [string, string] => ['citation_author', invertedName(name)]),
    ['citation_publication_date', issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/')],
    [type === 'article-journal' ? 'citation_journal_title' : 'citation_conference_title', container],
    ['citation_publisher', publisher],
    ['citation_doi', doi],
    ['citation_arxiv_id', archive === undefined ? undefined : id],
    ['citation_pdf_url', pdf],
  ];
  return tags.filter((tag): tag is [string, string] => tag[1] !== undefined);
}
