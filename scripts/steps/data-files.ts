/** A step of the build: the files for programs. Its result is the checksum of the archive. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { archiveOf, sha256 } from '../../src/data/archive.ts';
import { siteFiles } from '../../src/data/site-files.ts';
import { asStep } from '../lib/step.ts';

/** Files after which it is heard whether somebody still waits for the rest. */
const stretch = 100;

asStep(async ({ catalogue, folder }) => {
  mkdirSync(path.join(folder, 'papers'), { recursive: true });
  let written = 0;
  // Written without waiting for each, small files take a sixth of the processor time.
  for (const file of siteFiles(catalogue)) {
    writeFileSync(path.join(folder, file.path), file.content());
    if (++written % stretch === 0) await setImmediate();
  }
  return sha256(archiveOf(catalogue));
});
