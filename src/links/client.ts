import { Agent, buildConnector, request, type Dispatcher } from 'undici';
import { publicLookup, refusePrivateHost } from './private.ts';

/** What a server answered, as far as it matters. */
export interface Answer {
  status: number;
  /** Where a redirect leads, as it was written. */
  location?: string | undefined;
  /** How long the server asks to be left alone, in seconds. */
  retryAfter?: number | undefined;
  /** The body of an answer that was to be read. */
  text?: string | undefined;
}

export type Method = 'HEAD' | 'GET';
/** Asks for one address, following nothing. Rejects when there is no answer in time. */
export type Ask = (address: URL, method: Method, reading?: 'body') => Promise<Answer>;

export interface Client extends AsyncDisposable {
  ask: Ask;
}

/** In bytes: far more than a record of the DOI system. */
const MOST_TEXT = 256 * 1024;
/** Up to this many bytes are read so that the connection can be used again. */
const MOST_THROWN_AWAY = 16 * 1024;

const HEADERS = { 'user-agent': 'awesome-diffusion-pruning-links (checks the links of a public list)', accept: '*/*' };

/**
 * A client that asks public hosts only.
 * @param timeout for a whole answer, in milliseconds.
 * @param connect how connections are made; for tests, which have no network.
 */
export function createClient({ timeout, connect }: { timeout: number; connect?: buildConnector.connector | undefined }): Client {
  const dispatcher = new Agent({ connect: connect ?? buildConnector({ timeout, lookup: publicLookup() }) });
  return {
    ask: async (address, method, reading) => {
      refusePrivateHost(address);
      const { statusCode, headers, body } = await request(address, { method, dispatcher, headers: HEADERS, signal: AbortSignal.timeout(timeout) });
      return {
        status: statusCode,
        location: single(headers['location']),
        retryAfter: secondsUntil(single(headers['retry-after'])),
        text: await take(body, reading),
      };
    },
    [Symbol.asyncDispose]: () => dispatcher.destroy(),
  };
}

const single = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);

/** Reads a body that is wanted, up to a limit; leaves any other where it is. */
async function take(body: Dispatcher.ResponseData['body'], reading?: 'body'): Promise<string | undefined> {
  if (reading === undefined) {
    await body.dump({ limit: MOST_THROWN_AWAY });
    return undefined;
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > MOST_TEXT) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** `Retry-After`: seconds, or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function secondsUntil(retryAfter: string | undefined, now = Date.now()): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter);
  // Date.parse takes "-1" for a date as well.
  const date = /^[A-Z][a-z]{2}/.test(retryAfter) ? Date.parse(retryAfter) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
