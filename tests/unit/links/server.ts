import type { IncomingMessage, ServerResponse } from 'node:http';
import { localConnector } from '../../../scripts/lib/local-connector.ts';
import { createClient, type Ask } from '../../../src/http.ts';
import { localServer } from '../helpers.ts';

/** What stands for an address: a status, a status with headers and a body, a list of those in turn, or what is done. */
export type Route =
  | number
  | { status: number; headers?: Readonly<Record<string, string>>; body?: string }
  | readonly Route[]
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server that stands for the whole web: what it answers depends on host and path. */
export interface Web extends AsyncDisposable {
  /** Its host and port, for `LINKS_SERVER`. */
  server: string;
  /** What it was asked for, such as `HEAD example.org/a`. */
  asked: string[];
  ask: Ask;
}

/** @param routes by address without scheme; what is not among them answers 404. @param timeout in milliseconds. */
export async function web(routes: Readonly<Record<string, Route>>, { timeout = 20_000 }: { timeout?: number } = {}): Promise<Web> {
  const asked: string[] = [];
  const times = new Map<string, number>();
  const answer = (route: Route, request: IncomingMessage, response: ServerResponse, time: number): void => {
    if (typeof route === 'function') return route(request, response);
    if (typeof route === 'number') return answer({ status: route }, request, response, time);
    if ('status' in route) return void response.writeHead(route.status, route.headers).end(route.body);
    answer(route[Math.min(time, route.length - 1)]!, request, response, time);
  };
  const server = await localServer((request, response) => {
    const name = `${request.headers.host}${request.url}`;
    asked.push(`${request.method} ${name}`);
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    answer(routes[name] ?? 404, request, response, time);
  });
  return { ...server, server: server.host, asked, ask: createClient({ timeout, connect: localConnector(server.host) }) };
}

export const redirect = (status: number, location: string): Route => ({ status, headers: { location } });

/** Refuses HEAD, and answers GET. */
export const onlyGet =
  (refusal: number, status = 200): Route =>
  ({ method }, response) =>
    void response.writeHead(method === 'HEAD' ? refusal : status).end();

/** Takes the request, and never says a word. */
export const silence: Route = () => undefined;

/** Breaks the connection off. */
export const reset: Route = ({ socket }) => void socket.resetAndDestroy();
