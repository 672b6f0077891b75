import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { catalogueDirectory } from './catalogue/location.ts';
import { shareCatalogue } from './catalogue/of-process.ts';
import { readCatalogue } from './catalogue/read.ts';
import { terminalReport } from './report/terminal.ts';

/** How long the folder has to be at rest, in milliseconds: an editor may write a file in several steps. */
const REST = 50;

/** Lets `npm run dev` show entries as they are edited, and print what is wrong with them. One whose fields are not valid is not shown. */
export const followEdits: AstroIntegration = {
  name: 'follow-edits',
  hooks: {
    'astro:server:setup': async ({ server, logger, refreshContent }) => {
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
    },
  },
};
