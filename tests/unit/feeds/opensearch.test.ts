import { expect, it } from 'vitest';
import { GET } from '../../../src/pages/opensearch.xml.ts';
import { absolute } from '../../../src/site.ts';
import { childrenOf, readXml, textOf } from './xml.ts';

it('tells a browser where to search, in the lengths that the format allows', async () => {
  const description = readXml(await GET().text());
  const [url] = childrenOf(description, 'Url');
  expect([url?.getAttribute('type'), url?.getAttribute('template')]).toEqual(['text/html', `${absolute('/papers/')}?q={searchTerms}`]);
  expect(description.namespaceURI).toBe('http://a9.com/-/spec/opensearch/1.1/');
  for (const [name, most] of [
    ['ShortName', 16],
    ['LongName', 48],
    ['Description', 1024],
  ] as const) {
    expect(textOf(description, name), name).toMatch(/\S/);
    expect(textOf(description, name)!.length, name).toBeLessThanOrEqual(most);
  }
});
