import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/catalogue/entry.ts';
import { usageOfProcess, type Usage } from './usage.ts';

/** What a step of the build is given. */
export interface Task {
  catalogue: Catalogue;
  /** The folder of the site in the making. */
  folder: string;
}

/** What came of a step. */
export interface Outcome {
  usage: Usage;
  /** What the others are to know. */
  result: string | undefined;
}

type Answer = Outcome | { failure: { message: string; stack?: string | undefined } };

/**
 * Runs a step of the build in a process of its own, so that it does not wait for the others.
 * @param file the script of the step, which calls `asStep`. @param signal ends the step early.
 * @throws what the step threw.
 */
export async function runStep(file: URL, task: Task, signal: AbortSignal): Promise<Outcome> {
  const child = fork(fileURLToPath(file), { serialization: 'advanced', signal });
  let answer: Answer | undefined;
  child.once('message', (message: Answer) => (answer = message));
  const end = new Promise<string>((resolve) => {
    child.once('exit', (status, by) => resolve(`ended with ${by ?? status}`));
    // One that was started ends by itself, also when it is ended early.
    child.on('error', ({ message }) => {
      if (child.pid === undefined) resolve(message);
    });
  });
  child.send(task);
  const ending = await end;
  if (answer === undefined) throw new Error(`${fileURLToPath(file)}: ${ending}`);
  if ('usage' in answer) return answer;
  throw Object.assign(new Error(answer.failure.message), { stack: answer.failure.stack });
}

const failureOf = (error: unknown) => (error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) });

/** Does what a step is for with the task that it is sent, and reports to `runStep`. @param work gives what the others are to know. */
export function asStep(work: (task: Task) => Promise<string | undefined>): void {
  // Whoever waits for it is gone.
  process.once('disconnect', () => process.exit(1));
  process.once('message', (task: Task) => {
    work(task)
      .then((result): Answer => ({ usage: usageOfProcess(), result }))
      .catch((error: unknown): Answer => ({ failure: failureOf(error) }))
      .then((answer) => process.send!(answer, () => process.exit(0)))
      .catch(() => process.exit(1));
  });
}
