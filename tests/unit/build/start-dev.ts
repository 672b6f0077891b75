/** Run as a process of its own: `npm run dev` at a free port, which it sends to whoever started it. */
import { dev } from 'astro';
import { projectRoot } from '../helpers.ts';

const server = await dev({ root: projectRoot, logLevel: 'error', server: { port: 0 } });
process.send!(server.address.port);
