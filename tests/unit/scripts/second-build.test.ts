import { appendFile, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../../scripts/lib/page-cache.ts';
import { takeTurn } from '../../../scripts/lib/turn.ts';
import { projectRoot, runScript, smallCatalogue, temporaryFolder } from '../helpers.ts';
import { contentOf, killedWhen } from './faults.ts';

const NEW_TITLE = 'A title that nobody has seen before';
const MARK = '<!-- the copy -->';

/** Marks the copy of a page that the build before has left. */
const markCopy = (site: string, page: string) => appendFile(path.join(cacheFolder(projectRoot, site), 'dist', page), MARK);

test(
  'a build after an edit takes over the pages that nothing has changed on, and is the same as one from nothing',
  { timeout: 400_000 },
  async () => {
    await using folder = await temporaryFolder();
    const [content, site, anew] = ['content', 'site', 'anew'].map((name) => path.join(folder.directory, name)) as [string, string, string];
    await cp(path.join(projectRoot, 'content'), content, { recursive: true });
    const build = async (output: string, ...words: string[]) => {
      const env = { CATALOGUE_DIR: content, OUT_DIR: output };
      expect(await runScript('build.ts', words, { env })).toMatchObject({ code: 0, stderr: '' });
      return contentOf(output);
    };

    const first = await build(site);
    const edited = path.join(content, 'papers', 'tinyfusion.yaml');
    await writeFile(edited, (await readFile(edited, 'utf8')).replace(/^title:.*$/m, `title: ${NEW_TITLE}`));
    const fromNothing = await build(anew, '--fresh');
    // Its own page, its row on the pages of its terms, and the pages that name it.
    const changed = Object.keys(fromNothing).filter((file) => file.endsWith('.html') && first[file] !== fromNothing[file]);
    expect(changed.length).toBeGreaterThan(10);
    const untouched = Object.keys(fromNothing).find((file) => /^papers.[^/\\]+.index\.html$/.test(file) && !changed.includes(file))!;

    await markCopy(site, untouched);
    const second = await build(site);
    expect(differences(second, { ...fromNothing, [untouched]: `${fromNothing[untouched]!}${MARK}` })).toEqual([]);

    // A build that was killed may have left copies that are newer than its list of them.
    await markCopy(site, untouched);
    await writeFile(path.join(cacheFolder(projectRoot, site), 'unfinished'), '');
    expect(differences(await build(site), fromNothing)).toEqual([]);
  },
);

test('a build waits while another one of this project goes on', { timeout: 120_000 }, async () => {
  await using folder = await temporaryFolder();
  // Builds of other tests take their turn first; this process takes the next.
  const endTurn = await takeTurn(projectRoot);
  try {
    const environment = { CATALOGUE_DIR: smallCatalogue, OUT_DIR: path.join(folder.directory, 'site') };
    const ended = await killedWhen((said) => said.includes('this one waits'), 'build.ts', [], projectRoot, environment, 'SIGKILL');
    expect(ended).toBe('SIGKILL');
    expect(await readdir(folder.directory)).toEqual([]);
  } finally {
    endTurn();
  }
});

/** The files that are not the same in both; their whole texts would say less. */
const differences = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  Object.keys({ ...a, ...b }).filter((file) => a[file] !== b[file]);
