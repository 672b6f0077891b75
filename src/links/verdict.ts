/** What an address can turn out to be, gravest first, each with the heading of its part of a report. */
export const kinds = {
  dead: 'Dead',
  refused: 'Not for a public list',
  moved: 'Moved for good',
  suspicious: 'Perhaps gone: look by hand',
  temporary: 'Not reachable for now',
  blocked: 'Closed to programs: look by hand',
  ok: 'In order',
} as const;

export type Kind = keyof typeof kinds;

/** What an address turned out to be. */
export type Verdict =
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

/** Hosts that are known to turn programs away, and how. */
const CLOSED_HOSTS: Readonly<Record<string, string>> = {
  'dl.acm.org': 'it lets only browsers in',
  'huggingface.co': 'it answers so to what is gated, private or gone alike',
  'ieeexplore.ieee.org': 'it lets only browsers in',
  'openreview.net': 'it asks for a browser at times',
  'www.mdpi.com': 'it lets only browsers in',
};

/** What the last answer to an address says about it. @param host whose answer it is. */
export function judgeStatus(status: number, host: string, retryAfter?: number): Verdict {
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
  ECONNREFUSED: 'takes no connections',
  ECONNRESET: 'breaks the connection off',
  UND_ERR_SOCKET: 'breaks the connection off',
  EAI_AGAIN: 'has a name that could not be looked up just now',
  TimeoutError: 'does not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'does not answer in time',
  ETIMEDOUT: 'does not answer in time',
  CERT_HAS_EXPIRED: 'has a certificate that is no longer valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate of another host',
};

export const UNKNOWN_HOST = 'has a host that no name server knows';

/** What it says about an address that there was no answer. */
export function judgeFailure(error: Error): Verdict {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  if (code === 'ENOTFOUND') return { kind: 'temporary', reason: UNKNOWN_HOST, stays: 'dead' };
  return { kind: 'temporary', reason: REASONS[code] ?? `does not answer (${code})` };
}
