/**
 * Loaded before a command, by `node --import`: kills it before one of its changes to what stands in a folder (KILL_IN),
 * the first one being number 0 (KILL_AT). A file that is written changes twice: it is begun, and half of it is there.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const folder = process.env['KILL_IN']!;
let left = Number(process.env['KILL_AT']);

const isMeant = (place: unknown) => typeof place === 'string' && path.dirname(path.resolve(place)) === folder;
function step(before?: () => void): void {
  if (left-- > 0) return;
  before?.();
  process.kill(process.pid, 'SIGKILL');
}

type Change = (...words: unknown[]) => unknown;

function watch(functions: Record<string, Change>, name: string): void {
  const change = functions[name]!;
  functions[name] = (...words) => {
    if (words.slice(0, 2).some(isMeant)) {
      step();
      if (name === 'writeFile') step(() => fs.writeFileSync(words[0] as string, (words[1] as string).slice(0, (words[1] as string).length / 2)));
    }
    return change(...words);
  };
}

for (const name of ['mkdirSync', 'renameSync', 'rmSync']) watch(fs as unknown as Record<string, Change>, name);
for (const name of ['mkdir', 'rename', 'rm', 'writeFile']) watch(fs.promises as unknown as Record<string, Change>, name);
syncBuiltinESMExports();
