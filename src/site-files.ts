import XMLBuilder from 'fast-xml-builder';
import { cardFiles } from './cards/draw.ts';
import { oncePer, type Catalogue } from './catalogue/entry.ts';
import { additions, byAddition } from './catalogue/order.ts';
import { taxonomy } from './catalogue/taxonomy.ts';
import { exportFiles, type SiteFile } from './export/files.ts';
import { PAPERS_SCHEMA, papersJsonSchema } from './export/record.ts';
import { knownEntries } from './features/contribute/check.ts';
import { additionsFeed, categoryFeed, papersFeed, toRss } from './feeds/feed.ts';
import { llmsText } from './feeds/llms.ts';
import { collectionNames } from './schema/collections.ts';
import { entryJsonSchema, schemaPath, vocabularyJsonSchema, vocabularySchemaPath } from './schema/json-schema.ts';
import { vocabularyNames } from './schema/vocabulary.ts';
import { absolute, site } from './site.ts';

/** Every file of the site that is no page, and belongs neither to the search nor to what pages look like. */
export const siteFiles = oncePer((catalogue: Catalogue): SiteFile[] => [
  ...exportFiles(catalogue),
  ...feedFiles(catalogue),
  ...schemaFiles(catalogue),
  ...formFiles(catalogue),
  ...cardFiles(catalogue),
  { path: '/llms.txt', type: 'text/plain', content: () => llmsText(catalogue) },
  { path: '/opensearch.xml', type: 'application/opensearchdescription+xml', content: describeSearch },
]);

/** Papers, those of each category and everything, in the order in which they entered the list, newest first. */
function feedFiles(catalogue: Catalogue): SiteFile[] {
  const feeds = [
    { feed: papersFeed, entries: catalogue.papers.toSorted(byAddition) },
    { feed: additionsFeed, entries: additions(catalogue) },
    ...taxonomy(catalogue, 'categories').map(({ id, term, papers }) => ({ feed: categoryFeed(id, term), entries: papers.toSorted(byAddition) })),
  ];
  return feeds.map(({ feed, entries }) => ({ path: feed.path, type: 'application/rss+xml', content: () => toRss(feed, entries) }));
}

/** What an editor knows of the fields of each kind of entry and of the terms of each vocabulary, and what /papers.json holds. */
function schemaFiles({ vocabulary }: Catalogue): SiteFile[] {
  const file = (path: string, toSchema: () => object) => ({
    path,
    type: 'application/schema+json',
    content: () => `${JSON.stringify(toSchema(), null, 2)}\n`,
  });
  return [
    ...collectionNames.map((name) => file(schemaPath(name), () => entryJsonSchema(name, vocabulary, absolute(schemaPath(name))))),
    ...vocabularyNames.map((name) => file(vocabularySchemaPath(name), () => vocabularyJsonSchema(name, absolute(vocabularySchemaPath(name))))),
    file(PAPERS_SCHEMA, () => papersJsonSchema(vocabulary)),
  ];
}

/** What the form checks by: what is listed already, and the terms without what stands in the form itself or is of no use there. */
function formFiles(catalogue: Catalogue): SiteFile[] {
  const ofForm = (key: string, value: unknown) => (key === 'description' ? '' : key === 'parts' ? undefined : value);
  return [
    { path: '/contribute/known.json', type: 'application/json', content: () => JSON.stringify(knownEntries(catalogue)) },
    { path: '/contribute/vocabulary.json', type: 'application/json', content: () => JSON.stringify(catalogue.vocabulary, ofForm) },
  ];
}

/**
 * What a browser needs to search the list from its address bar.
 * Format: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
function describeSearch(): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      // At most 16 characters.
      ShortName: 'Pruning papers',
      LongName: site.name,
      Description: 'Search papers on pruning diffusion models',
      InputEncoding: 'UTF-8',
      Image: { '@type': 'image/svg+xml', '#text': absolute('/favicon.svg') },
      Url: { '@type': 'text/html', '@template': `${absolute('/papers/')}?q={searchTerms}` },
    },
  });
}
