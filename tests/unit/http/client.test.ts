import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createClient, secondsUntil } from '../../../src/http.ts';

test.for([
  [undefined, undefined],
  ['120', 120],
  ['Wed, 25 Nov 2026 10:00:30 GMT', 30],
  ['Wed, 25 Nov 2026 09:00:00 GMT', 0],
  ['soon', undefined],
  ['-1', undefined],
] as const)('Retry-After: %s is %s seconds', ([header, seconds]) => {
  expect(secondsUntil(header, Date.parse('2026-11-25T10:00:00Z'))).toBe(seconds);
});

test.for(['http', 'https'])('a name that leads to this machine is not connected to: %s', async (scheme) => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = createClient({ timeout: 20_000 });
  await expect(ask(new URL(`${scheme}://localhost:${port}/`))).rejects.toThrow(/leads to the private address (?:127\.0\.0\.1|::1)/);
  expect(asked).toBe(0);
  await new Promise((resolve) => server.close(resolve));
});
