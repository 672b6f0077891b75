/** npm run preview: serves the built site, with search, until it is stopped. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { site } from '../src/site.ts';
import { readArguments } from './lib/arguments.ts';
import { outputFolder } from './lib/output-folder.ts';

const { port: chosen } = readArguments({ usage: 'npm run preview [-- --port 4321]', options: { port: { type: 'string', default: '4321' } } });
const port = Number(chosen);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`"${chosen}" is not a port (expected a number from 0 to 65535)`);
  process.exit(1);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const output = outputFolder();
if (!existsSync(path.join(output, 'index.html'))) {
  console.error('There is no built site yet: run "npm run build" first, or "npm start", which does both.');
  process.exit(1);
}

const server = await preview({ root, outDir: output, logLevel: 'error', server: { port } });
console.log(`The list is at http://localhost:${server.port}${site.base} (stop with Ctrl-C)`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void server.stop().then(() => process.exit(0)));
