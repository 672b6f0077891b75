import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file that was asked for, and how many bytes of it went over the wire, without headers. */
export interface Transfer {
  file: string;
  bytes: number;
}

/** What a static host compresses. Pagefind's own files are compressed already, and served as they are. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

/**
 * Serves a folder on a free port as a static host would: gzip level 6 for text, everything else as it is.
 * @returns its address, what it has sent so far, and how to stop it.
 */
export async function serveFolder(folder: string) {
  const sent: Transfer[] = [];
  const server = createServer((request, response) => {
    const file = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/\/$/, '/index.html');
    const type = TYPES[path.extname(file)];
    readFile(path.join(folder, path.normalize(file))).then(
      (content) => {
        const body = type === undefined ? content : gzipSync(content, { level: 6 });
        sent.push({ file, bytes: body.length });
        response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...(type && { 'content-encoding': 'gzip' }) }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    sent,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
