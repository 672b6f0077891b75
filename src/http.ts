import dns from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, interceptors, request, type Dispatcher } from 'undici';
import { site } from './site.ts';

/** How something is asked for. */
export interface RequestOptions {
  method?: 'HEAD' | 'GET';
  headers?: Readonly<Record<string, string>>;
  /** How many redirects are followed; none where absent. */
  redirects?: number;
  /** The longest body that is read, in bytes; none is where absent. */
  mostBytes?: number;
  /** For the whole answer, in milliseconds. */
  timeout?: number;
}

/** What a server answered. */
export interface Reply {
  status: number;
  /** By their names in small letters; of one that stands there several times, the first. */
  headers: Readonly<Record<string, string | undefined>>;
  /** How long the server asks to be left alone, in seconds. */
  retryAfter?: number | undefined;
  /** The body, where it was to be read. */
  text?: string | undefined;
}

/** Asks for one address. Rejects when there is no answer in time, or it leads to a private host. */
export type Ask = (address: URL, question?: RequestOptions) => Promise<Reply>;

/** A body is longer than it may be. */
export class TooLongError extends Error {
  code = 'TOO_LONG';
}

interface ClientOptions {
  /** For a question that names none, in milliseconds. */
  timeout: number;
  /** How connections to public hosts are made; for tests, which have no network. */
  connect?: buildConnector.connector | undefined;
  /** The hosts, with their ports, that may be private: somebody who runs the command named them. */
  isTrusted?: (host: string) => boolean;
}

/** How everything on the web is asked: under our name, and public hosts only. */
export function createClient({ timeout: usual, connect, isTrusted = () => false }: ClientOptions): Ask {
  const anywhere = buildConnector({ timeout: usual });
  const inPublic = publicConnector(connect ?? buildConnector({ timeout: usual, lookup: publicLookup() }));
  const agent = new Agent({ connect: (options, callback) => (isTrusted(options.host ?? '') ? anywhere : inPublic)(options, callback) });

  return async (address, { method = 'GET', headers, redirects = 0, mostBytes, timeout = usual } = {}) => {
    const answer = await request(address, {
      method,
      headers: { 'user-agent': `awesome-diffusion-pruning (+${site.repository})`, accept: '*/*', ...headers },
      dispatcher: redirects === 0 ? agent : agent.compose(interceptors.redirect({ maxRedirections: redirects })),
      signal: AbortSignal.timeout(timeout),
    });
    const own = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, [value].flat()[0]]));
    return {
      status: answer.statusCode,
      headers: own,
      retryAfter: secondsUntil(own['retry-after']),
      text: await take(answer.body, mostBytes),
    };
  };
}

/** Reads a body that is wanted; of any other only what lets the connection be used again. */
async function take(body: Dispatcher.ResponseData['body'], mostBytes: number | undefined): Promise<string | undefined> {
  if (mostBytes === undefined) {
    await body.dump();
    return undefined;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    size += part.length;
    // Leaving the loop closes the connection.
    if (size > mostBytes) throw new TooLongError(`answers with more than ${mostBytes} bytes`);
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

/** `Retry-After`: seconds, or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function secondsUntil(retryAfter: string | undefined, now = Date.now()): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter);
  // Date.parse takes "-1" for a date as well.
  const date = /^[A-Z][a-z]{2}/.test(retryAfter) ? Date.parse(retryAfter) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

// What is reachable only from this machine, its network or its cloud, or from nowhere:
// https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry.
// 168.63.129.16 is how Azure's machines, GitHub's runners among them, reach their host.
const IPV4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
// Those of the second line carry an IPv4 address somewhere inside, which might be a private one.
const IPV6 =
  '100::/64 100:0:0:1::/64 2001::/23 2001:db8::/32 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8 ' +
  '::/96 ::ffff:0:0/96 ::ffff:0:0:0/96 64:ff9b:1::/48 2002::/16';
// Networks that know IPv6 alone reach every IPv4 address under this prefix, the public ones too: RFC 6052.
const TRANSLATED = { prefix: '64:ff9b::', length: 96 };

// Two lists, since Node takes an IPv4 address for one of ::ffff:0:0/96.
const [hidden4, hidden6] = [new BlockList(), new BlockList()];
for (const [network, length] of rangesIn(IPV4)) {
  hidden4.addSubnet(network, length, 'ipv4');
  hidden6.addSubnet(`${TRANSLATED.prefix}${network}`, TRANSLATED.length + length, 'ipv6');
}
for (const [network, length] of rangesIn(IPV6)) hidden6.addSubnet(network, length, 'ipv6');

function rangesIn(text: string): (readonly [network: string, length: number])[] {
  return text.split(' ').map((range) => {
    const [network = '', length] = range.split('/');
    return [network, Number(length)] as const;
  });
}

/** An address leads into a private network. Entries and answers are written by strangers, and the commands may run anywhere. */
export class PrivateAddressError extends Error {
  constructor(address: string) {
    super(`leads to the private address ${address}`);
  }
}

/** Whether an IP address is private, local or reserved. */
export const isPrivate = (address: string): boolean => (isIP(address) === 6 ? hidden6.check(address, 'ipv6') : hidden4.check(address, 'ipv4'));

/** Connects to public hosts only, at first and after a redirect: a host by number is judged here, a name when it is looked up. */
export const publicConnector =
  (connect: buildConnector.connector): buildConnector.connector =>
  (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && isPrivate(host)) callback(new PrivateAddressError(host), null);
    else connect(options, callback);
  };

/** Looks names up for a connection, and fails where one of its addresses is private: what was judged is what is connected to. */
export function publicLookup(resolve: typeof dns.lookup = dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const found = addresses.find(({ address }) => isPrivate(address));
      if (found) return callback(new PrivateAddressError(found.address), []);
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}
