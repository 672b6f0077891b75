/** Makes a folder as a build does, of many small files: `node make-folder.ts FOLDER`; with `discard` it gives up before the end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftOf } from '../../../scripts/lib/output-folder.ts';

const draft = draftOf(process.argv[2]!);
if (process.argv[3] === 'discard') draft.discard();
else {
  console.log('begun');
  writeFileSync(path.join(draft.folder, 'index.html'), 'new');
  for (let index = 0; index < 300; index++) {
    mkdirSync(path.join(draft.folder, String(index)));
    writeFileSync(path.join(draft.folder, String(index), 'a.html'), 'new');
  }
  draft.publish();
}
