import path from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { getCatalogue, shareArchiveChecksum, shareCatalogue } from './content.ts';
import { archiveOf, sha256 } from './export/files.ts';
import { catalogueDirectory } from './read/location.ts';
import { readCatalogue } from './read/read.ts';
import { terminalReport } from './report.ts';
import { siteFiles } from './site-files.ts';
import { href } from './site.ts';

type ServerHook = HookParameters<'astro:server:setup'>;

/** Reads the catalogue for pages that are shown as they are asked for, and prints what is wrong with it. An entry whose fields are not valid is not shown. */
export async function readForServer(logger: AstroIntegrationLogger): Promise<void> {
  const { catalogue, problems } = await readCatalogue(catalogueDirectory());
  shareCatalogue(() => Promise.resolve(catalogue));
  shareArchiveChecksum(() => Promise.resolve(sha256(archiveOf(catalogue))));
  if (problems.length > 0) logger.error(`the catalogue has problems:\n${terminalReport(problems)}`);
}

/** Lets `npm run dev` answer with the files that are no page. */
export function serveFiles({ server }: ServerHook): void {
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
    getCatalogue()
      .then(async (catalogue) => {
        const file = siteFiles(catalogue).find((one) => href(one.path) === pathname);
        if (file === undefined) next();
        else response.setHeader('Content-Type', file.type).end(await file.content());
      })
      .catch(next);
  });
}

/** How long the folder has to be at rest, in milliseconds: an editor may write a file in several steps. */
const REST = 50;

/** Lets `npm run dev` show entries as they are edited. */
export function followEdits({ server, logger, refreshContent }: ServerHook): void {
  const directory = catalogueDirectory();
  const readAgain = async () => {
    await readForServer(logger);
    await refreshContent?.({});
    // Bodies are content that Astro knows of; fields are not, and decide what pages there are.
    for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
  };
  // One after the other, so that what was read last is what is shown.
  let reading = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  server.watcher.add(directory);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(directory + path.sep)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reading = reading.then(readAgain).catch((error: unknown) => logger.error(String(error)));
    }, REST);
  });
}
