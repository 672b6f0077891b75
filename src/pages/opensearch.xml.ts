import XMLBuilder from 'fast-xml-builder';
import { absolute, site } from '../site.ts';
import { respond } from './_respond.ts';

/**
 * What a browser needs to search the list from its address bar.
 * Format: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function GET(): Response {
  const description = {
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
  };
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true });
  return respond('application/opensearchdescription+xml', builder.build(description));
}
