/** npm run e2e: sees to a browser, builds the sites that the tests visit, and runs the tests in it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLongList } from './long-list.ts';
import { writeXssList } from './xss-list.ts';
import { sites } from './sites.ts';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { fail } from '../../scripts/lib/command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(words: readonly string[], environment: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  if (status !== 0) process.exit(status ?? 1);
}

let browser: ReturnType<typeof findBrowser>;
try {
  browser = findBrowser();
} catch (error) {
  fail((error as Error).message);
}
console.log(`Browser: ${browser.executablePath ?? 'the one that Playwright installed'}`);

writeLongList(sites.long.environment['CATALOGUE_DIR']!);
writeXssList(sites.xss.environment['CATALOGUE_DIR']!);
for (const { label, environment } of Object.values(sites)) {
  console.log(`\nBuilding ${label} …`);
  run([path.join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], environment);
}
run([path.join('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...process.argv.slice(2)], {
  ...(browser.executablePath === undefined ? {} : { BROWSER_PATH: browser.executablePath }),
});
