/** A step of the build: the files for programs. Its result is the checksum of the archive. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { archiveOf, sha256 } from '../../src/data/archive.ts';
import { siteFiles } from '../../src/data/site-files.ts';
import { asStep } from '../lib/step.ts';

asStep(async ({ catalogue, folder }) => {
  await mkdir(path.join(folder, 'papers'), { recursive: true });
  for (const file of siteFiles(catalogue)) await writeFile(path.join(folder, file.path), file.content());
  return sha256(archiveOf(catalogue));
});
