import { on } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { Checked } from './build-thread.ts';
import { shareArchiveChecksum, shareCatalogue } from './content.ts';
import { displayPath } from './read/location.ts';
import { summary } from './report.ts';

/** Makes of Astro what this list needs: a build that checks the entries first and adds what is no page, and a server that follows edits. */
export function catalogueIntegration(): AstroIntegration {
  /** Where the site is to stand, and where it is made: beside, so that a build which is killed or fails leaves the site before it whole. */
  let output: string;
  let made: string;
  let thread: Worker;
  /** The next thing that the thread says. @throws what it threw. */
  let hear: () => Promise<unknown>;
  return {
    name: 'catalogue',
    hooks: {
      'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
        output = path.resolve(fileURLToPath(config.outDir));
        if (command === 'preview' && !existsSync(path.join(output, 'index.html')))
          fail('There is no built site yet: run "npm run build" first, or "npm start", which does both.');
        if (command === 'build') {
          refuseOthers(output);
          const outDir = new URL(`./.astro/site${output.replaceAll(/\W+/g, '-')}/`, config.root);
          updateConfig({ outDir });
          made = fileURLToPath(outDir);
          thread = new Worker(new URL('./build-thread.ts', import.meta.url));
          const says = on(thread, 'message');
          hear = async () => ((await says.next()).value as [unknown])[0];
          // Astro starts in the meantime; whoever asks for the catalogue waits for it.
          const catalogue = (hear() as Promise<Checked>).then((checked) => {
            // Whatever is refused leaves the site as it is.
            if ('refused' in checked) fail(checked.refused);
            logger.info(`Checked ${summary(checked.catalogue)}`);
            return checked.catalogue;
          });
          const checksum = catalogue.then(hear) as Promise<string>;
          shareCatalogue(() => catalogue);
          shareArchiveChecksum(() => checksum);
        }
        if (command === 'dev' || command === 'sync') await (await import('./dev-server.ts')).readForServer(logger);
      },
      // Astro has emptied the folder by now.
      'astro:build:setup': () => thread.postMessage(made),
      'astro:build:done': async ({ logger }) => {
        await hear();
        replaceFolder(output, made);
        logger.info(`Built into ${displayPath(output)}`);
      },
      'astro:server:setup': async (hook) => {
        const { followEdits, serveFiles } = await import('./dev-server.ts');
        serveFiles(hook);
        followEdits(hook);
      },
    },
  };
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
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
