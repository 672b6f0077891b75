import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { site } from '../site.ts';
import { cleanText } from './clean.ts';
import { addressOf, type Service } from './services.ts';

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
export interface Question {
  /** What follows its address: a path, a query or both. */
  path: string;
  /** What its answer is written in, as its media type says. */
  kind: 'xml' | 'json';
  headers?: Readonly<Record<string, string>>;
}

// Said by services that are busy, not by those that are broken.
const BUSY = new Set([429, 502, 503, 504]);

/**
 * Asks a service, again where it is busy, and waits as long as it says.
 * @returns the text of its answer; undefined where it does not know what was asked for (404, 410).
 * @throws ServiceError
 */
export async function ask(service: Service, { path, kind, headers }: Question, limits: Limits = LIMITS): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    const answer = await once(service, path, { 'User-Agent': `awesome-diffusion-pruning (+${site.repository})`, ...headers }, limits);
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (BUSY.has(answer.status) && !answer.isExhausted) {
      const wait = answer.retryAfter ?? limits.firstWait * 2 ** (attempt - 1);
      if (wait > limits.longestWait)
        throw new ServiceError(`${service.name} is busy and asks to wait ${Math.ceil(wait / 1000)} seconds; try again then`);
      if (attempt === limits.attempts)
        throw new ServiceError(`${service.name} is busy (${answer.status}, asked ${limits.attempts} times); try again later`);
      await pause(wait);
      continue;
    }
    if (answer.isExhausted) throw new ServiceError(`${service.name} answers no more questions for now; a token raises its limit`);
    if (answer.status < 200 || answer.status > 299) throw new ServiceError(`${service.name} answered with status ${answer.status}`);
    if (!answer.type.includes(kind)) {
      const begin = cleanText(answer.text.slice(0, 500), 60) ?? 'nothing';
      const page = answer.type.includes('html')
        ? 'a web page, as services do that ask whether a human is there'
        : answer.type || 'an answer of no type';
      throw new ServiceError(`${service.name} answered with ${page} (expected ${kind.toUpperCase()}): ${begin}`);
    }
    return answer.text;
  }
}

/** As `ask`, for an answer in JSON of a known form. */
export async function askJson<Schema extends z.ZodType>(
  service: Service,
  question: Omit<Question, 'kind'>,
  schema: Schema,
  limits: Limits = LIMITS,
): Promise<z.infer<Schema> | undefined> {
  const text = await ask(service, { ...question, kind: 'json' }, limits);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(jsonOrUndefined(text));
  if (parsed.success) return parsed.data;
  throw new ServiceError(`${service.name} gave an answer that is not what it says it gives (${problemIn(parsed.error)})`);
}

const problemIn = ({ issues }: z.ZodError) =>
  cleanText(issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; '), 120);

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Answer {
  status: number;
  type: string;
  text: string;
  /** In milliseconds, where the service says so. */
  retryAfter: number | undefined;
  /** Whether it refuses because all questions that it allows for a while were asked; GitHub's way to say so. */
  isExhausted: boolean;
}

async function once(service: Service, path: string, headers: Readonly<Record<string, string>>, limits: Limits): Promise<Answer> {
  try {
    const response = await fetch(`${addressOf(service)}${path}`, { headers, signal: AbortSignal.timeout(limits.timeout) });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await textOf(response, service, limits),
      retryAfter: waitIn(response.headers.get('retry-after')),
      isExhausted: !response.ok && response.headers.get('x-ratelimit-remaining') === '0',
    };
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError(`${service.name} could not be reached (${reasonOf(error, limits)})`);
  }
}

async function textOf(response: Response, service: Service, { mostBytes }: Limits): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    // Leaving the loop closes the connection.
    if (size > mostBytes) throw new ServiceError(`${service.name} gave an answer of more than ${mostBytes / 1_000_000} MB`);
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function reasonOf(error: unknown, { timeout }: Limits): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer in ${timeout / 1000} seconds`;
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}

/** "Retry-After" is a number of seconds, or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function waitIn(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
