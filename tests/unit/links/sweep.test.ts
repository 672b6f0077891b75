import { expect, test } from 'vitest';
import type { Ask } from '../../../src/http.ts';
import { isOffline, politely, readCache, sweep, UNKNOWN_HOST, writeCache, type LinkVerdict } from '../../../src/links/probe.ts';
import { reset, web, type Route } from './server.ts';

/** Sweeps these addresses without a real pause. @returns what they are, what was asked, and every wait in milliseconds. */
async function swept(routes: Record<string, Route>, addresses: readonly string[] = ['https://a.test/'], perHost = 50) {
  const waits: number[] = [];
  const wait = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
  await using net = await web(routes);
  const ask = politely(net.ask, { perHost, interval: 0, mostWait: 60_000, wait });
  const verdicts = await sweep(addresses, { ask, pause: 10, mostWait: 60_000, wait });
  return { verdicts: Object.fromEntries(verdicts), asked: net.asked, waits };
}

const busy = (status: number, seconds: string): Route => ({ status, headers: { 'retry-after': seconds } });

test.for<[what: string, route: Route, verdict: object, asked: string[], waits: number[]]>([
  ['what passed works', [503, 200], { kind: 'ok' }, ['HEAD', 'GET'], [10]],
  ['what lasts is reported, and no more', 500, { kind: 'temporary', reason: 'answers 500' }, ['HEAD', 'GET'], [10]],
  ['a broken connection is tried again', [reset, 200], { kind: 'ok' }, ['HEAD', 'GET'], [10]],
  ['what is dead is not asked again', 404, { kind: 'dead', reason: 'answers 404' }, ['HEAD', 'GET'], []],
  ['a server is left alone for as long as it asks', [busy(429, '7'), 200], { kind: 'ok' }, ['HEAD', 'GET'], [7000, 10]],
  ['also where it is only unavailable', [busy(503, '7'), 200], { kind: 'ok' }, ['HEAD', 'GET'], [7000, 10]],
  ['who asks too long is not asked again', busy(429, '61'), { kind: 'blocked', reason: 'asks for fewer requests (429)' }, ['HEAD'], []],
  ['who asks for ever is closed', busy(429, '7'), { kind: 'blocked', reason: 'asks for fewer requests (429)' }, ['HEAD', 'GET'], [7000, 10, 7000]],
  ['a wait that cannot be read is none', [busy(429, 'soon'), 200], { kind: 'ok' }, ['HEAD', 'GET'], [10]],
])('%s', async ([, route, verdict, asked, waits]) => {
  const outcome = await swept({ 'a.test/': route });
  expect(outcome.verdicts).toEqual({ 'https://a.test/': verdict });
  expect(outcome.asked).toEqual(asked.map((method) => `${method} a.test/`));
  expect(outcome.waits).toEqual(waits);
});

test('while a host is left alone, it is not asked for anything else, and others are', async () => {
  let resume: (() => void) | undefined;
  const asked: string[] = [];
  const ask: Ask = (address) => {
    asked.push(address.href);
    return Promise.resolve(asked.length === 1 ? { status: 429, headers: {}, retryAfter: 5 } : { status: 200, headers: {} });
  };
  const polite = politely(ask, { perHost: 1, interval: 0, mostWait: 60_000, wait: () => new Promise<void>((resolve) => (resume = resolve)) });
  const [first, second, other] = ['https://a.test/1', 'https://a.test/2', 'https://b.test/'].map((address) => polite(new URL(address)));
  await Promise.all([first, other]);
  expect(asked).toEqual(['https://a.test/1', 'https://b.test/']);
  resume!();
  expect(await second).toMatchObject({ status: 200 });
  expect(asked).toEqual(['https://a.test/1', 'https://b.test/', 'https://a.test/2']);
});

test('one host makes us wait only so long in all', async () => {
  const addresses = Array.from({ length: 20 }, (_, index) => `https://a.test/${index}`);
  const { verdicts, waits } = await swept(Object.fromEntries(addresses.map((address) => [address.slice(8), busy(429, '25')])), addresses, 1);
  expect(waits.filter((milliseconds) => milliseconds === 25_000)).toHaveLength(2);
  expect(Object.values(verdicts).every(({ kind }) => kind === 'blocked')).toBe(true);
});

test('a host is asked for no more at a time than allowed, and hosts side by side', async () => {
  const running = new Map<string, number>();
  let mostOfOne = 0;
  let mostOfAll = 0;
  const ask: Ask = async ({ host }) => {
    running.set(host, (running.get(host) ?? 0) + 1);
    mostOfOne = Math.max(mostOfOne, ...running.values());
    mostOfAll = Math.max(
      mostOfAll,
      [...running.values()].reduce((sum, number) => sum + number, 0),
    );
    await new Promise((resolve) => setImmediate(resolve));
    running.set(host, running.get(host)! - 1);
    return { status: 200, headers: {} };
  };
  const polite = politely(ask, { perHost: 2, interval: 0, mostWait: 0 });
  const addresses = ['a', 'b', 'c', 'd'].flatMap((host) => Array.from({ length: 10 }, (_, index) => `https://${host}.test/${index}`));
  const verdicts = await sweep(addresses, { ask: polite, pause: 0, mostWait: 0 });
  expect([...verdicts.values()]).toEqual(addresses.map(() => ({ kind: 'ok' })));
  expect(mostOfOne).toBe(2);
  expect(mostOfAll).toBe(8);
});

test.for([
  ['ENOTFOUND', { kind: 'dead', reason: 'has a host that cannot be found' }],
  ['EAI_AGAIN', { kind: 'temporary', reason: 'has a name that could not be looked up just now' }],
  ['CERT_HAS_EXPIRED', { kind: 'temporary', reason: 'has a certificate that is no longer valid' }],
  ['ESOMETHING', { kind: 'temporary', reason: 'does not answer (ESOMETHING)' }],
] as const)('without an answer twice, for %s', async ([code, verdict]) => {
  let times = 0;
  const ask: Ask = () => {
    times += 1;
    return Promise.reject(Object.assign(new Error('failed'), { code }));
  };
  expect([...(await sweep(['https://a.test/'], { ask, pause: 0, mostWait: 0 })).values()]).toEqual([verdict]);
  expect(times).toBe(2);
});

test('where not even a host that is always there is known, it is the network that is missing', async () => {
  const unknown: LinkVerdict = { kind: 'dead', reason: UNKNOWN_HOST };
  const nothing: Ask = () => Promise.reject(Object.assign(new Error('failed'), { code: 'ENOTFOUND' }));
  const network: Ask = () => Promise.resolve({ status: 200, headers: {} });
  const all = new Map([['https://a.test/', unknown]]);
  expect(await isOffline(all, nothing)).toBe(true);
  expect(await isOffline(all, network)).toBe(false);
  expect(await isOffline(new Map<string, LinkVerdict>([...all, ['https://b.test/', { kind: 'ok' }]]), nothing)).toBe(false);
  expect(await isOffline(new Map(), nothing)).toBe(false);
});

const now = new Date('2026-11-25T12:00:00Z');
const read = (text: string) => readCache(text, { now, days: 3 });

test('what was written is read again, while it is young', () => {
  const young = ['https://a.test/', new Date('2026-11-22T12:00:01Z')] as const;
  const old = ['https://b.test/', new Date('2026-11-22T12:00:00Z')] as const;
  expect(read(writeCache(new Map([young, old])))).toEqual(new Map([young]));
});

test('a time that has not come yet is not believed', () => {
  expect(read(writeCache(new Map([['https://a.test/', new Date('2026-11-25T12:00:01Z')]])))).toEqual(new Map());
});

test.for(['', '{', '[]', '"x"', '{"https://a.test/": 5}', '{"https://a.test/": "soon"}'])('%j is no cache and holds nothing', (text) => {
  expect(read(text)).toEqual(new Map());
});
