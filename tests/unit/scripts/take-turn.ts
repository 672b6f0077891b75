/** Run as a process of its own, with a folder: waits for its turn there, and writes down when it began and ended. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeTurn } from '../../../scripts/lib/turn.ts';

const root = process.argv[2]!;
const say = (word: string) => appendFileSync(path.join(root, 'turns'), `${word} ${process.pid}\n`);
await takeTurn(root);
say('begins');
await wait(20);
say('ends');
