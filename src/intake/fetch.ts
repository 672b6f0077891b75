import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { createClient, TooLongError } from '../http.ts';
import { parseJson } from '../schema/plain.ts';
import { cleanText } from './clean.ts';

/** A service that is asked for metadata. */
export interface Service {
  /** As messages call it. */
  name: string;
  /** The environment variable that puts another address in its place, for tests and mirrors. */
  variable: string;
  address: string;
}

/** Every service that the commands ask, and how. */
export const services = {
  arxiv: { name: 'arXiv', variable: 'ARXIV_API', address: 'https://export.arxiv.org/api/query' },
  openreview: { name: 'OpenReview', variable: 'OPENREVIEW_API', address: 'https://api2.openreview.net' },
  /** Conferences before 2023 are kept by the first version of OpenReview's interface. */
  openreview1: { name: 'OpenReview', variable: 'OPENREVIEW_API_1', address: 'https://api.openreview.net' },
  crossref: { name: 'Crossref', variable: 'CROSSREF_API', address: 'https://api.crossref.org' },
  datacite: { name: 'DataCite', variable: 'DATACITE_API', address: 'https://api.datacite.org' },
  github: { name: 'GitHub', variable: 'GITHUB_API', address: 'https://api.github.com' },
} as const satisfies Record<string, Service>;

/** The address of a service, without a slash at its end. */
const addressOf = ({ variable, address }: Service): string => (process.env[variable] ?? address).replace(/\/+$/, '');

/** Whether a host stands in for a service because the environment says so. Only such a host may be a private one. */
const isChosenHost = (host: string): boolean => Object.values(services).some(({ variable }) => URL.parse(process.env[variable] ?? '')?.host === host);

/** Why a service gave no answer, in one line for whoever runs the command. */
export class ServiceError extends Error {
  override name = 'ServiceError';
}

/** How long and how often a service is asked, and how much it may answer. */
export interface Limits {
  /** For one attempt, body included, in milliseconds. */
  timeout: number;
  attempts: number;
  /** Before the second attempt, in milliseconds; it doubles from then on. A service that asks for more gets it. */
  firstWait: number;
  /** What a service may ask for at most, in milliseconds. */
  longestWait: number;
  /** The longest answer, in bytes. */
  mostBytes: number;
}

export const LIMITS: Limits = { timeout: 20_000, attempts: 4, firstWait: 1_000, longestWait: 60_000, mostBytes: 5_000_000 };

/** What is asked of a service. */
export interface ServiceRequest {
  /** What follows its address: a path, a query or both. */
  path: string;
  /** What its answer is written in, as its media type says. */
  kind: 'xml' | 'json';
  headers?: Readonly<Record<string, string>>;
}

// Said by services that are busy, not by those that are broken.
const BUSY = new Set([429, 502, 503, 504]);
const MOST_REDIRECTS = 5;

const client = createClient({ timeout: LIMITS.timeout, isTrusted: isChosenHost });

/**
 * Asks a service, again where it is busy, and waits as long as it says.
 * @returns the text of its answer; undefined where it does not know what was asked for (404, 410).
 * @throws ServiceError
 */
export async function ask(service: Service, { path, kind, headers = {} }: ServiceRequest, limits: Limits = LIMITS): Promise<string | undefined> {
  const once = async () => {
    const { timeout, mostBytes } = limits;
    return client(new URL(`${addressOf(service)}${path}`), { headers, timeout, mostBytes, redirects: MOST_REDIRECTS });
  };
  for (let attempt = 1; ; attempt++) {
    const {
      status,
      headers: told,
      retryAfter,
      text = '',
    } = await once().catch((error: unknown) => {
      throw new ServiceError(`${service.name} ${reasonOf(error, limits)}`);
    });
    if (status === 404 || status === 410) return undefined;
    const isFine = status >= 200 && status <= 299;
    // All questions that it allows for a while were asked; GitHub's way to say so.
    if (!isFine && told['x-ratelimit-remaining'] === '0')
      throw new ServiceError(`${service.name} accepts no more requests for now; a token raises the limit`);
    if (BUSY.has(status)) {
      const wait = retryAfter === undefined ? limits.firstWait * 2 ** (attempt - 1) : retryAfter * 1000;
      if (wait > limits.longestWait)
        throw new ServiceError(`${service.name} is busy and asks to wait ${Math.ceil(wait / 1000)} seconds; try again then`);
      if (attempt === limits.attempts) throw new ServiceError(`${service.name} is busy (${status}, asked ${limits.attempts} times); try again later`);
      await pause(wait);
      continue;
    }
    if (!isFine) throw new ServiceError(`${service.name} answered with status ${status}`);
    const type = told['content-type'] ?? '';
    if (type.includes(kind)) return text;
    const begin = cleanText(text.slice(0, 500), 60) ?? 'nothing';
    const page = type.includes('html') ? 'a web page, as services do that ask whether a human is there' : type || 'an answer of no type';
    throw new ServiceError(`${service.name} answered with ${page} (expected ${kind.toUpperCase()}): ${begin}`);
  }
}

function reasonOf(error: unknown, { timeout, mostBytes }: Limits): string {
  if (error instanceof TooLongError) return `returned more than ${mostBytes / 1_000_000} MB`;
  const { name, code, message } = error as NodeJS.ErrnoException;
  const reason = name === 'TimeoutError' ? `no answer in ${timeout / 1000} seconds` : typeof code === 'string' ? code : message;
  return `could not be reached (${reason})`;
}

/** As `ask`, for an answer in JSON of a known form. */
export async function askJson<Schema extends z.ZodType>(
  service: Service,
  question: Omit<ServiceRequest, 'kind'>,
  schema: Schema,
  limits: Limits = LIMITS,
): Promise<z.infer<Schema> | undefined> {
  const text = await ask(service, { ...question, kind: 'json' }, limits);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new ServiceError(`${service.name} returned an unexpected answer (${problemIn(parsed.error)})`);
}

const problemIn = ({ issues }: z.ZodError) =>
  cleanText(issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; '), 120);
