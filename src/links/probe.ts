import { setTimeout } from 'node:timers/promises';
import PQueue from 'p-queue';
import { z } from 'zod';
import { arxivAddress } from '../catalogue/links.ts';
import { type Reply, type Ask, PrivateAddressError } from '../http.ts';
import { comparableAddress } from '../read/across.ts';
import { findIdentifier } from '../read/rules.ts';
import { address as validAddress } from '../schema/address.ts';
import { parseJson } from '../schema/plain.ts';
import { arxivIdFrom } from '../schema/identifiers.ts';

/** What an address can turn out to be, gravest first, each with the heading of its part of a report. */
export const linkStates = {
  dead: 'Dead',
  refused: 'Not allowed in a public list',
  moved: 'Moved permanently',
  suspicious: 'Possibly gone: check by hand',
  temporary: 'Not reachable for now',
  blocked: 'Blocks programs: check by hand',
  ok: 'In order',
} as const;

export type LinkState = keyof typeof linkStates;

/** What an address turned out to be. */
export type LinkVerdict =
  | { kind: 'ok' }
  /** Every redirect up to this address was a permanent one. */
  | { kind: 'moved'; to: string }
  | { kind: 'dead' | 'refused' | 'suspicious' | 'blocked'; reason: string }
  | {
      kind: 'temporary';
      reason: string;
      /** How long the server asks to be left alone, in seconds. */
      retryAfter?: number | undefined;
      /** What it is when the second try ends the same way; temporary where absent. */
      stays?: 'dead' | 'blocked' | undefined;
    };

export type Method = 'HEAD' | 'GET';

const MOST_REDIRECTS = 10;
const PERMANENT = [301, 308];
const REDIRECTS = [...PERMANENT, 302, 303, 307];

/**
 * Finds out what an address is, asking for no more than its head where the server allows that. It never rejects.
 * @param methods to try, in order: the second where the first is refused.
 */
export async function probe(address: string, ask: Ask, methods: readonly Method[] = ['HEAD', 'GET']): Promise<LinkVerdict> {
  const url = new URL(address);
  try {
    if (/^(?:dx\.|www\.)?doi\.org$/.test(url.hostname) && url.pathname.startsWith('/10.')) return await probeDoi(url, ask);
    const paper = /^(?:www\.)?arxiv\.org$/.test(url.hostname) ? arxivIdFrom(address) : undefined;
    return await follow(paper === undefined ? url : forPrograms(paper), ask, methods);
  } catch (error) {
    return error instanceof PrivateAddressError ? { kind: 'refused', reason: error.message } : judgeFailure(error as Error);
  }
}

/** arXiv keeps a copy for programs: https://info.arxiv.org/help/bulk_data.html */
const forPrograms = (id: string) => new URL(arxivAddress(id).replace('//', '//export.'));

const handleSchema = z.object({ responseCode: z.int() });
// https://www.doi.org/doi-handbook/HTML/rest-api-response-format.html
const REGISTERED = 1;
const NOT_FOUND = 100;
/** Far more than a record of the DOI system, in bytes. */
const MOST_TEXT = 256 * 1024;

/** The landing pages of publishers turn programs away; whether a DOI is registered, its own registry says. */
async function probeDoi({ pathname }: URL, ask: Ask): Promise<LinkVerdict> {
  const answer = await ask(new URL(`https://doi.org/api/handles${pathname}`), { mostBytes: MOST_TEXT });
  const code = handleSchema.safeParse(parseJson(answer.text ?? '')).data?.responseCode;
  if (code === REGISTERED) return { kind: 'ok' };
  if (code === NOT_FOUND) return { kind: 'dead', reason: 'is a DOI that is not registered' };
  return { kind: 'temporary', reason: `could not be looked up as a DOI (status ${answer.status})`, retryAfter: answer.retryAfter };
}

async function follow(start: URL, ask: Ask, methods: readonly Method[]): Promise<LinkVerdict> {
  const seen = new Set<string>();
  let at = start;
  // As far as every redirect was permanent, the address has moved; what a server does beyond that is its own affair.
  let moved = start;
  let permanent = true;
  while (seen.size <= MOST_REDIRECTS) {
    if (seen.has(at.href)) return { kind: 'blocked', reason: 'redirects in a loop, perhaps because this program keeps no cookies' };
    seen.add(at.href);
    const answer = await firstAccepted(at, ask, methods);
    const { location } = answer.headers;
    if (!REDIRECTS.includes(answer.status) || location === undefined) return conclude(start, moved, at, answer);
    const next = URL.parse(location, at);
    if (next === null || !/^https?:$/.test(next.protocol)) return { kind: 'dead', reason: 'redirects to something that is not a web address' };
    if (next.hash === '') next.hash = at.hash;
    permanent &&= PERMANENT.includes(answer.status);
    if (permanent) moved = next;
    at = next;
  }
  return { kind: 'blocked', reason: `redirects more than ${MOST_REDIRECTS} times` };
}

/** The answer to the first method that is not refused. A refusal of HEAD means little: only GET's 404 is one. */
async function firstAccepted(url: URL, ask: Ask, [method, ...others]: readonly Method[]): Promise<Reply> {
  const answer = await ask(url, { method: method! });
  const refused = answer.status === 501 || (answer.status >= 400 && answer.status < 500 && answer.status !== 429);
  return refused && others.length > 0 ? firstAccepted(url, ask, others) : answer;
}

function conclude(start: URL, moved: URL, at: URL, { status, retryAfter }: Reply): LinkVerdict {
  const verdict = judgeStatus(status, at.hostname, retryAfter);
  if (verdict.kind === 'ok') return judgePlace(start, moved, at);
  if (verdict.kind === 'moved' || at === start) return verdict;
  return { ...verdict, reason: `${verdict.reason} after a redirect to ${at.hostname}` };
}

/** What it says of an address where its redirects end. Many sites send to their home or login page for what is gone. */
function judgePlace(start: URL, moved: URL, at: URL): LinkVerdict {
  const page = STOPGAPS.find(({ is }) => is(at) && !is(start));
  if (page) return { kind: 'suspicious', reason: `redirects to ${page.name} of ${at.hostname}` };
  if (isSamePlace(start, moved)) return { kind: 'ok' };
  const named = findIdentifier(moved.href);
  if (named !== undefined && findIdentifier(start.href) === undefined)
    return { kind: 'suspicious', reason: `redirects to ${named.what} ${named.id}; use ${named.name} instead of the address` };
  if (validAddress.safeParse(moved.href).success) return { kind: 'moved', to: moved.href };
  return { kind: 'suspicious', reason: 'redirects to an address that is not allowed in entries' };
}

// The home page of a language is one as well.
const HOME = /^\/(?:(?:en|de|es|fr|it|ja|ko|pt|ru|zh)(?:[-_][a-z]{2,4})?\/?|(?:index|home|default)(?:\.\w+)?)?$/i;
const LOGIN =
  /(?:^|\/)(?:(?:wp-|service)?log[-_]?(?:in|on)|sign[-_]?(?:in|up)|sso|saml2?|auth0?|oauth2?|authorize|accounts|sessions?\/new|paywall|subscribe)(?:[/.]|$)/i;
const NOTHING = /\/(?:4\d\d|errors?|(?:page[-_]?)?not[-_]?found)(?:\.\w+)?(?:\/|$)/i;
const STOPGAPS = [
  { name: 'the home page', is: ({ pathname }: URL) => HOME.test(pathname) },
  { name: 'a page of errors', is: ({ pathname }: URL) => NOTHING.test(pathname) },
  { name: 'a login page', is: ({ hostname, pathname }: URL) => LOGIN.test(hostname + pathname) },
];

/** Only spelled differently: GitHub drops a `.git`, others add a slash. */
const isSamePlace = (a: URL, b: URL) => a.protocol === b.protocol && comparableAddress(a.href) === comparableAddress(b.href);

/** Hosts that are known to turn programs away, and how. */
const CLOSED_HOSTS: Readonly<Record<string, string>> = {
  'dl.acm.org': 'it only admits browsers',
  'huggingface.co': 'it answers the same for gated, private and deleted pages',
  'ieeexplore.ieee.org': 'it only admits browsers',
  'openreview.net': 'it sometimes requires a browser',
  'www.mdpi.com': 'it only admits browsers',
};

/** What the last answer to an address says about it. @param host whose answer it is. */
function judgeStatus(status: number, host: string, retryAfter?: number): LinkVerdict {
  if (status >= 200 && status < 300) return { kind: 'ok' };
  if (status === 404 || status === 410) return { kind: 'dead', reason: `answers ${status}` };
  if (status === 429) return { kind: 'temporary', reason: 'asks for fewer requests (429)', retryAfter, stays: 'blocked' };
  if (status >= 400 && status < 500) {
    const known = CLOSED_HOSTS[host];
    return { kind: 'blocked', reason: `answers ${status} to this program${known === undefined ? '' : ` (${host}: ${known})`}` };
  }
  return { kind: 'temporary', reason: `answers ${status}`, retryAfter };
}

// The system names these alike for a server that is gone and one that is down; only a name that nobody knows is told apart.
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections',
  ECONNRESET: 'drops the connection',
  UND_ERR_SOCKET: 'drops the connection',
  EAI_AGAIN: 'has a name that could not be looked up just now',
  TimeoutError: 'does not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'does not answer in time',
  ETIMEDOUT: 'does not answer in time',
  CERT_HAS_EXPIRED: 'has a certificate that is no longer valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another host',
};

export const UNKNOWN_HOST = 'has a host that cannot be found';

/** What it says about an address that there was no answer. */
function judgeFailure(error: Error): LinkVerdict {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  if (code === 'ENOTFOUND') return { kind: 'temporary', reason: UNKNOWN_HOST, stays: 'dead' };
  return { kind: 'temporary', reason: REASONS[code] ?? `does not answer (${code})` };
}

/** When an address was last found in order. Nothing else is remembered: what is wrong is looked at again. */
export type Cache = ReadonlyMap<string, Date>;

const cacheSchema = z.record(z.string(), z.iso.datetime());
const DAY = 24 * 60 * 60 * 1000;

/** What a cache file holds that is younger than `days`. A text that is no cache holds nothing. */
export function readCache(text: string, { now, days }: { now: Date; days: number }): Cache {
  const parsed = cacheSchema.safeParse(parseJson(text));
  const times = Object.entries(parsed.data ?? {}).map(([address, time]) => [address, new Date(time)] as const);
  return new Map(times.filter(([, time]) => time <= now && now.getTime() - time.getTime() < days * DAY));
}

/** The text of a cache file. */
export function writeCache(cache: Cache): string {
  const sorted = [...cache].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([address, time]) => [address, time.toISOString()]);
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

export interface SweepOptions {
  ask: Ask;
  /** How long to leave what failed alone before the second try, in milliseconds. */
  pause: number;
  /** Who asks us to wait longer than this is not tried again; in milliseconds. */
  mostWait: number;
  wait?: (milliseconds: number) => Promise<unknown>;
}

/** Finds out what each address is. What fails for a reason that may pass is tried once more, later. */
export async function sweep(addresses: readonly string[], options: SweepOptions): Promise<Map<string, LinkVerdict>> {
  const verdicts = await Promise.all(addresses.map(async (address) => [address, await probeTwice(address, options)] as const));
  return new Map(verdicts);
}

async function probeTwice(address: string, { ask, pause, mostWait, wait = setTimeout }: SweepOptions): Promise<LinkVerdict> {
  const first = await probe(address, ask);
  if (first.kind !== 'temporary') return first;
  if ((first.retryAfter ?? 0) * 1000 > mostWait) return settled(first);
  await wait(pause);
  // Some servers say nothing to HEAD at all.
  return settled(await probe(address, ask, ['GET']));
}

/** What failed twice is called by its name. */
const settled = (verdict: LinkVerdict): LinkVerdict =>
  verdict.kind === 'temporary' && verdict.stays !== undefined ? { kind: verdict.stays, reason: verdict.reason } : verdict;

/** A host that is always there: https://www.iana.org/help/example-domains */
const CONTROL = 'https://example.org/';
const isUnknownHost = (verdict: LinkVerdict) => 'reason' in verdict && verdict.reason === UNKNOWN_HOST;

/** Whether names cannot be looked up here at all, so that nothing can be said of any address. */
export async function isOffline(verdicts: ReadonlyMap<string, LinkVerdict>, ask: Ask): Promise<boolean> {
  return verdicts.size > 0 && [...verdicts.values()].every(isUnknownHost) && isUnknownHost(await probe(CONTROL, ask));
}

export interface Politeness {
  /** Requests to one host at a time, and in each interval. */
  perHost: number;
  /** In milliseconds. */
  interval: number;
  /** How long one host may make us wait in all, in milliseconds. */
  mostWait: number;
  wait?: (milliseconds: number) => Promise<unknown>;
}

/** Far from what a system allows to be open at a time. */
const AT_ONCE = 32;

/** Asks in parallel, but each host only so often, and not while it asks to be left alone. */
export function politely(ask: Ask, { perHost, interval, mostWait, wait = setTimeout }: Politeness): Ask {
  const all = new PQueue({ concurrency: AT_ONCE });
  const hosts = new Map<string, { queue: PQueue; patience: number }>();

  return (address, ...rest) => {
    const host = hosts.get(address.host) ?? {
      queue: new PQueue({ concurrency: perHost, interval, intervalCap: perHost }),
      patience: mostWait,
    };
    hosts.set(address.host, host);
    return host.queue.add(async (): Promise<Reply> => {
      const answer = await all.add(() => ask(address, ...rest));
      const asked = (answer.retryAfter ?? 0) * 1000;
      if (asked > 0 && asked <= host.patience && !host.queue.isPaused) {
        host.patience -= asked;
        host.queue.pause();
        void wait(asked).then(() => host.queue.start());
      }
      return answer;
    });
  };
}
