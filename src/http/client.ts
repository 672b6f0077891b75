import { Agent, buildConnector, interceptors, request, type Dispatcher } from 'undici';
import { site } from '../site.ts';
import { publicConnector, publicLookup } from './public-hosts.ts';

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
