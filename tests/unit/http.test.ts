import type dns from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClient, isPrivate, PrivateAddressError, publicConnector, publicLookup, secondsUntil } from '../../src/http.ts';

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

const PRIVATE = `
  0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 168.63.129.16 169.254.169.254
  172.16.0.1 172.31.255.255 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1
  ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ::10.0.0.1 ::ffff:0:127.0.0.1 2001::1
  2001:1::1 2001:20::1 100:0:0:1::1 3fff::1 3fff:fff:ffff:: 5f00::1 fc00::1 fd12:3456::1
  fe80::1 ff02::1 64:ff9b::7f00:1 64:ff9b::192.168.1.1 2002:7f00:1:: 2001:db8::1`;
test.for(PRIVATE.trim().split(/\s+/))('%s is private', (address) => expect(isPrivate(address)).toBe(true));

const PUBLIC = `
  1.1.1.1 8.8.8.8 100.63.255.255 100.128.0.0 172.15.255.255 172.32.0.0 192.169.0.1
  168.63.129.15 168.63.129.17 64:ff9b::808:808 2001:200::1 2001:4860:4860::8888 3ffe::1
  4000::1 5f01::1 2606:4700:4700::1111 2a00:1450::1`;
test.for(PUBLIC.trim().split(/\s+/))('%s is public', (address) => expect(isPrivate(address)).toBe(false));

/** What becomes of a connection to a host, as an address names it. */
function connectTo(host: string): unknown {
  let outcome: unknown;
  const { hostname, protocol } = new URL(`http://${host}/`);
  const connect = publicConnector((_options, callback) => callback(new Error('connected'), null));
  connect({ hostname, protocol, port: '' }, (...[error]) => void (outcome = error));
  return outcome;
}

test.for(['8.8.8.8', '[2606:4700:4700::1111]', 'a.test'])('%s is connected to', (host) => {
  expect(connectTo(host)).toEqual(new Error('connected'));
});

test('every way to write a private IPv4 address is refused', () => {
  const forms = (n: number) => [
    `${n}`,
    `0x${n.toString(16)}`,
    `0${n.toString(8)}`,
    `[::ffff:${(n >>> 16).toString(16)}:${(n & 0xffff).toString(16)}]`,
  ];
  const networks = fc.constantFrom(0x0a000000, 0x7f000000).chain((network) => fc.nat(0xffffff).map((rest) => network + rest));
  fc.assert(
    fc.property(networks, (n) => {
      for (const form of forms(n)) expect(connectTo(form)).toBeInstanceOf(PrivateAddressError);
    }),
  );
});

/** Looks a name up where it has these addresses. */
const lookUp = (addresses: readonly LookupAddress[], all: boolean) =>
  new Promise((resolve) => {
    const resolver = ((_name: string, _options: object, callback: (error: null, found: readonly LookupAddress[]) => void) =>
      callback(null, addresses)) as unknown as typeof dns.lookup;
    publicLookup(resolver)('a.test', { all }, (error, ...found) => resolve(error ?? found));
  });
const publicAddress = { address: '93.184.216.34', family: 4 };

test('a name is looked up as ever', async () => {
  expect(await lookUp([publicAddress], true)).toEqual([[publicAddress]]);
  expect(await lookUp([publicAddress], false)).toEqual([publicAddress.address, 4]);
});

test.for([true, false])('a name with one private address among others leads nowhere (all: %s)', async (all) => {
  expect(await lookUp([publicAddress, { address: '192.168.0.1', family: 4 }], all)).toEqual(new PrivateAddressError('192.168.0.1'));
});

test('a name that nobody knows is said to be so', async () => {
  const error = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  const resolver = ((_name: string, _options: object, callback: (error: Error) => void) => callback(error)) as unknown as typeof dns.lookup;
  expect(await new Promise((resolve) => publicLookup(resolver)('a.test', {}, resolve))).toBe(error);
});
