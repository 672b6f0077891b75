import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { paper, temporaryCatalogue } from '../helpers.ts';

const PATIENCE = 30_000;

/** Starts the server for a catalogue; it ends with the scope. */
async function startDev(directory: string): Promise<AsyncDisposable & { get: (path: string) => Promise<Response>; said: () => string }> {
  const server: ChildProcess = fork(fileURLToPath(new URL('start-dev.ts', import.meta.url)), {
    env: { ...process.env, CATALOGUE_DIR: directory, NODE_ENV: 'development', VITEST: undefined, TEST: undefined },
    silent: true,
  });
  let said = '';
  for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(server, 'exit');
  const [port] = (await Promise.race([once(server, 'message'), ended.then(() => Promise.reject(new Error(`the server ended: ${said}`)))])) as [
    number,
  ];
  return {
    get: (place) => fetch(`http://localhost:${port}${place}`),
    said: () => said,
    [Symbol.asyncDispose]: async () => {
      server.kill('SIGKILL');
      await ended;
    },
  };
}

test('a paper that is edited, added, broken or removed is so on the next look at the development server', { timeout: 180_000 }, async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a-1.yaml': paper({ title: 'The first title of SLUG' }) });
  await using server = await startDev(catalogue.directory);
  const textOf = async (place: string) => (await server.get(place)).text();
  const statusOf = async (place: string) => (await server.get(place)).status;
  expect(await textOf('/papers/a-1/')).toContain('<h1>The first title of a-1</h1>');

  await catalogue.write({ 'papers/a-1.yaml': paper({ title: 'Another title of SLUG' }) });
  await expect.poll(() => textOf('/papers/a-1/'), { timeout: PATIENCE }).toContain('<h1>Another title of a-1</h1>');
  expect(await textOf('/papers.json')).toContain('Another title of a-1');

  await catalogue.write({ 'papers/a-2.yaml': paper({ title: 'One more paper' }) });
  await expect.poll(() => statusOf('/papers/a-2/'), { timeout: PATIENCE }).toBe(200);
  expect(await textOf('/papers/')).toContain('One more paper');

  await catalogue.write({ 'papers/a-2.yaml': paper({ title: 'One more paper', added: 'soon' }) });
  await expect.poll(() => statusOf('/papers/a-2/'), { timeout: PATIENCE }).toBe(404);
  expect(server.said()).toContain('a-2.yaml:7:8  added  "soon" is not a date (expected YYYY-MM-DD)');

  await rm(path.join(catalogue.directory, 'papers/a-1.yaml'));
  await expect.poll(() => statusOf('/papers/a-1/'), { timeout: PATIENCE }).toBe(404);
});
