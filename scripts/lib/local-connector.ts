import { connect } from 'node:net';
import type { buildConnector } from 'undici';

/**
 * For tests, which have no network: where `LINKS_SERVER` names a host and port (`127.0.0.1:4000`), every connection, of
 * http and https alike, is an unencrypted one to that server, and no name is looked up.
 * @returns undefined where it is not set, as it never is but in tests.
 */
export function localConnector(server = process.env['LINKS_SERVER']): buildConnector.connector | undefined {
  if (!server) return undefined;
  const [host, port] = server.split(':');
  return (_options, callback) => {
    const socket = connect({ host: host!, port: Number(port) });
    socket.once('connect', () => callback(null, socket)).once('error', (error) => callback(error, null));
  };
}
