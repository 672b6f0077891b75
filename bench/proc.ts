import { readdirSync, readFileSync } from 'node:fs';

/** What a process has used by now: processor time in milliseconds, resident memory in bytes. */
export interface Usage {
  id: number;
  cpu: number;
  memory: number;
}

// The unit of times in /proc, the same on all machines that Node runs on. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
const TICK = 10;

/**
 * What all processes below one use, as Linux tells it in /proc; nothing where there is no such folder. It reads without
 * waiting, which costs a quarter of the processor time, so that looking does not slow down what is looked at.
 */
export function usageBelow(root: number): Usage[] {
  const processes = list('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => read(`/proc/${name}/stat`))
    .filter((line) => line !== '')
    .map(readStat);
  const below = Map.groupBy(processes, ({ parent }) => parent);
  const tree = (id: number): typeof processes => (below.get(id) ?? []).flatMap((child) => [child, ...tree(child.id)]);
  return tree(root).map(({ id, cpu }) => ({ id, cpu, memory: memoryOf(id) }));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A file of a process, empty where the process has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The few fields that count of one line of /proc/<id>/stat. The name of the command, in brackets, may hold anything. */
export function readStat(line: string): { id: number; parent: number; cpu: number } {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { id: Number.parseInt(line), parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) * TICK };
}

function memoryOf(id: number): number {
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0) * 1024;
}
