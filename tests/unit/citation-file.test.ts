import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { site } from '../../src/site.ts';
import { projectRoot } from './helpers.ts';

// https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
test('CITATION.cff has what the format requires, and agrees with the site', async () => {
  const citation = parse(await readFile(path.join(projectRoot, 'CITATION.cff'), 'utf8'), { strict: true }) as Record<string, unknown>;
  expect(citation).toMatchObject({
    'cff-version': '1.2.0',
    message: expect.stringMatching(/\S/) as string,
    title: site.name,
    authors: [{ name: site.authors }],
    type: 'dataset',
    url: site.home,
    'repository-code': site.repository,
    license: 'CC0-1.0',
  });
});
