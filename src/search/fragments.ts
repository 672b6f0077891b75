import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Stands before the JSON of every fragment. */
const MARK = 'pagefind_dcd';

/**
 * The identifiers that the engine gives its results, by their addresses. Its interface does not tell; they are the names
 * of the files that it keeps results in.
 * @throws when a file is not what it was in the version that this was written for (1.6).
 */
export async function readIds(outputPath: string): Promise<Map<string, string>> {
  const folder = path.join(outputPath, 'fragment');
  const ids = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const text = gunzipSync(await readFile(path.join(folder, file))).toString();
    if (!text.startsWith(MARK)) throw new Error(`the search index has another form than this project knows: ${file}`);
    ids.set((JSON.parse(text.slice(MARK.length)) as { url: string }).url, path.parse(file).name);
  }
  return ids;
}
