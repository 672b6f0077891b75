/** A step of the build: the search index. */
import path from 'node:path';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { asStep } from '../lib/step.ts';

asStep(async ({ catalogue, folder }) => {
  await buildSearchIndex(catalogue, path.join(folder, 'pagefind'));
  return undefined;
});
