import { describe, expect, test } from 'vitest';
import { readStat } from '../../../bench/proc.ts';
import { readTimes, runTree } from '../../../bench/process-tree.ts';
import { projectRoot } from '../helpers.ts';

const node = (script: string) => runTree([process.execPath, '-e', script], projectRoot);
const onLinux = process.platform === 'linux';

/** Computes until it has had this much processor time. */
const compute = (milliseconds: number) => `while (process.cpuUsage().user + process.cpuUsage().system < ${milliseconds} * 1000);`;

describe('running a command', () => {
  test('tells what it said and that all was well', async () => {
    const run = await node('console.log("out"); console.error("err")');
    expect(run).toMatchObject({ failure: undefined });
    expect(run.said.split('\n').toSorted()).toEqual(['', 'err', 'out']);
    expect(run.time).toBeGreaterThan(0);
  });

  test.runIf(onLinux)('counts the processor time of a process that it waited for', async () => {
    const run = await node(`require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(compute(400))}])`);
    expect(run.cpu).toBeGreaterThanOrEqual(400);
  });

  test.runIf(onLinux)('counts a process that its parent killed without waiting, as Pagefind is', async () => {
    const child = `${compute(600)} console.log(); setInterval(() => {}, 1000)`;
    const run = await node(
      `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]);
       child.stdout.once('data', () => setTimeout(() => { child.kill(); process.exit(); }, 1500));`,
    );
    expect(run.failure).toBeUndefined();
    expect(run.cpu).toBeGreaterThanOrEqual(590);
  });

  test.runIf(onLinux)('knows the memory of everything that it started', async () => {
    const hold = 'const held = Buffer.alloc(200_000_000, 1); setTimeout(() => held.length, 1500)';
    const run = await node(`require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}])`);
    expect(run.memory).toBeGreaterThan(200_000_000);
  });

  test('tells how it failed, and what it used until then', async () => {
    const run = await node('console.error("no such thing"); process.exit(3)');
    expect(run).toMatchObject({ failure: 'ended with exit code 3', said: 'no such thing\n' });
    expect(run.time).toBeGreaterThan(0);
  });

  test.runIf(onLinux)('says so where memory was most likely the reason', async () => {
    expect((await node('process.kill(process.pid, "SIGKILL")')).failure).toBe('killed, most likely out of memory');
    expect((await node('process.abort()')).failure).toBe('aborted, most likely out of memory');
  });
});

test('the times of a shell are added up', () => {
  expect(readTimes('0m0.010000s 0m0.020000s\n1m2.500000s 0m0.470000s\n')).toBe(63_000);
  expect(readTimes('0m0.01s 0m0.02s\n1m2.50s 0m0.47s\n')).toBe(63_000);
  expect(readTimes('sh: times: not found\n')).toBeUndefined();
});

test('a line of /proc is read whatever the command is called', () => {
  const rest = '7 4 4 0 -1 4194304 100 0 0 0 12 3 0 0 20 0 1 0 5 6 7';
  expect(readStat(`42 (node) S ${rest}`)).toEqual({ id: 42, parent: 7, cpu: 150 });
  expect(readStat(`42 (a) R 1 (b) S ${rest}`)).toEqual({ id: 42, parent: 7, cpu: 150 });
});
