import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { cardFiles } from './cards/render.ts';
import type { Catalogue } from './catalogue/entry.ts';
import { catalogueDirectory, displayPath, missingCatalogue } from './read/files.ts';
import { getCatalogue, shareCatalogue } from './content.ts';
import { readCatalogue } from './read/read.ts';
import { shareArchiveChecksum, archiveOf, sha256, siteFiles, type SiteFile } from './export/files.ts';
import { summary } from './report/words.ts';
import { problemsReport, terminalReport } from './report/problems.ts';
import { buildSearchIndex } from './features/search/build-index.ts';
import { href } from './site.ts';

/** Makes of Astro what this list needs: a build that checks the entries first and adds what is no page, and a server that follows edits. */
export function catalogueIntegration(): AstroIntegration {
  /** Where the site is to stand. */
  let output: string;
  let searchIndex: ReturnType<typeof buildSearchIndex>;
  return {
    name: 'catalogue',
    hooks: {
      // Before anything is made: whatever is refused here leaves the site as it is.
      'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
        output = path.resolve(fileURLToPath(config.outDir));
        if (command === 'build') {
          await checkCatalogue(logger);
          refuseOthers(output);
          // Made beside, so that a build which is killed or fails leaves the site before it whole.
          updateConfig({ outDir: new URL(`./.astro/site${output.replaceAll(/\W+/g, '-')}/`, config.root) });
        }
        if (command === 'preview' && !existsSync(path.join(output, 'index.html')))
          fail('There is no built site yet: run "npm run build" first, or "npm start", which does both.');
      },
      'astro:build:start': async () => {
        // The search engine works beside, while the pages are made; what it refuses is heard at the end.
        searchIndex = buildSearchIndex(await getCatalogue());
        searchIndex.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const catalogue = await getCatalogue();
        const built = path.resolve(fileURLToPath(dir));
        await writeFiles(catalogue, built);
        await (
          await searchIndex
        )(path.join(built, 'pagefind'));
        replaceFolder(output, built);
        logger.info(`Built into ${displayPath(output)}`);
      },
      'astro:server:setup': async (hook) => {
        serveFiles(hook);
        await followEdits(hook);
      },
    },
  };
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Reads the catalogue for the build, which ends with every problem where there is one. */
async function checkCatalogue(logger: AstroIntegrationLogger): Promise<void> {
  const directory = catalogueDirectory();
  const missing = missingCatalogue(directory);
  if (missing !== undefined) fail(missing);
  const { catalogue, problems, warnings } = await readCatalogue(directory);
  if (problems.length > 0) fail(problemsReport(problems, warnings));
  shareCatalogue(Promise.resolve(catalogue));
  // The page about the data names it; the pages have modules of their own, which would make the archive once more.
  shareArchiveChecksum(Promise.resolve(sha256(archiveOf(catalogue))));
  logger.info(`Checked ${summary(catalogue)}`);
}

/** Ends the build where something else than a site stands in its folder, which will be replaced. */
function refuseOthers(output: string): void {
  const says = '(OUT_DIR says where the site is built)';
  if (statSync(output, { throwIfNoEntry: false })?.isFile()) fail(`${displayPath(output)} is not a folder ${says}`);
  try {
    mkdirSync(output, { recursive: true });
  } catch (error) {
    fail(`${displayPath(output)} cannot be made ${says} (${(error as NodeJS.ErrnoException).code ?? ''})`);
  }
  if (readdirSync(output).length > 0 && !existsSync(path.join(output, 'index.html')))
    fail(`${displayPath(output) || '.'} holds other things than a built site; remove it, or name another folder in OUT_DIR`);
}

function replaceFolder(old: string, made: string): void {
  try {
    rmSync(old, { recursive: true });
    renameSync(made, old);
  } catch {
    // It is on another disk, or is one itself.
    cpSync(made, old, { recursive: true });
    rmSync(made, { recursive: true });
  }
}

/** Every file that is neither a page nor of the search. */
const filesOf = (catalogue: Catalogue): SiteFile[] => [...siteFiles(catalogue), ...cardFiles(catalogue)];

async function writeFiles(catalogue: Catalogue, output: string): Promise<void> {
  const files = filesOf(catalogue).map((file) => ({ ...file, target: path.join(output, file.path) }));
  for (const folder of new Set(files.map(({ target }) => path.dirname(target)))) mkdirSync(folder, { recursive: true });
  // Written without waiting for each, small files take a sixth of the processor time.
  await Promise.all(files.map(async ({ target, content }) => writeFileSync(target, await content())));
}

type ServerHook = HookParameters<'astro:server:setup'>;

/** Lets `npm run dev` answer with these files. */
function serveFiles({ server }: ServerHook): void {
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
    getCatalogue()
      .then(async (catalogue) => {
        const file = filesOf(catalogue).find((one) => href(one.path) === pathname);
        if (file === undefined) next();
        else response.setHeader('Content-Type', file.type).end(await file.content());
      })
      .catch(next);
  });
}

/** How long the folder has to be at rest, in milliseconds: an editor may write a file in several steps. */
const REST = 50;

/** Lets `npm run dev` show entries as they are edited, and print what is wrong with them. One whose fields are not valid is not shown. */
async function followEdits({ server, logger, refreshContent }: ServerHook): Promise<void> {
  const directory = catalogueDirectory();
  const read = async () => {
    const { catalogue, problems } = await readCatalogue(directory);
    shareCatalogue(Promise.resolve(catalogue));
    if (problems.length > 0) logger.error(`the catalogue has problems:\n${terminalReport(problems)}`);
  };
  const readAgain = async () => {
    await read();
    await refreshContent?.({});
    // Bodies are content that Astro knows of; fields are not, and decide what pages there are.
    for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
  };
  // One after the other, so that what was read last is what is shown.
  let reading = read();
  let waiting: NodeJS.Timeout | undefined;
  server.watcher.add(directory);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(directory + path.sep)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reading = reading.then(readAgain).catch((error: unknown) => logger.error(String(error)));
    }, REST);
  });
  await reading;
}
