/**
 * Run as a process of its own: `npm run dev` at a free port, which it sends to whoever started it. Builds of other tests
 * wait for its end, since Astro keeps what it knows of the content in one folder.
 */
import { dev } from 'astro';
import { takeTurn } from '../../../scripts/lib/turn.ts';
import { projectRoot } from '../helpers.ts';

await takeTurn(projectRoot);
const server = await dev({ root: projectRoot, logLevel: 'error', server: { port: 0 } });
process.send!(server.address.port);
