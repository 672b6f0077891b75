import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { services } from '../../../src/intake/fetch.ts';
import { localServer, projectRoot } from '../helpers.ts';

/** What a service answers to one question; a function may answer as it likes, or never. */
export type Answer =
  { status?: number; type?: string; headers?: Readonly<Record<string, string>>; body?: string } | ((response: ServerResponse) => void);

export const XML = 'application/atom+xml; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

/** A recorded answer, in the form of the real service. */
export const recorded = (name: string): string => readFileSync(path.join(projectRoot, 'tests/fixtures/answers', name), 'utf8');

/** All services on one local server, as long as the scope lasts. */
export interface LocalServices extends AsyncDisposable {
  /** The environment in which commands ask this server instead. */
  env: Record<string, string>;
  /** What was asked, in order: the service, and what follows its address. */
  asked: { service: string; path: string; headers: IncomingMessage['headers'] }[];
}

/**
 * Starts the services.
 * @param answer what a service says to a path; where it gives none, that is not known (404).
 */
export async function localServices(answer: (service: string, path: string, time: number) => Answer | undefined): Promise<LocalServices> {
  const asked: LocalServices['asked'] = [];
  const server = await localServer((request, response) => {
    const [, service = '', rest = ''] = /^\/(\w+)(.*)$/.exec(request.url ?? '') ?? [];
    const time = asked.filter((question) => question.service === service && question.path === rest).length;
    asked.push({ service, path: rest, headers: request.headers });
    const said = answer(service, rest, time) ?? { status: 404, type: JSON_TYPE, body: '{"message":"Not Found"}' };
    if (typeof said === 'function') return said(response);
    response.writeHead(said.status ?? 200, { 'Content-Type': said.type ?? (service === 'arxiv' ? XML : JSON_TYPE), ...said.headers });
    response.end(said.body ?? '');
  });
  return {
    ...server,
    env: Object.fromEntries(Object.entries(services).map(([name, { variable }]) => [variable, `http://${server.host}/${name}`])),
    asked,
  };
}
