import type { Position } from './problem.ts';

const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/m;

/** The first line that Git leaves where a merge was not finished, with what to do; undefined when there is none. */
export function findMergeMarker(text: string, pattern = MARKER): ({ message: string } & Position) | undefined {
  const marker = pattern.exec(text);
  if (!marker) return undefined;
  return {
    message: `"${marker[0]}" is left over from a merge; keep one side and delete the markers`,
    line: text.slice(0, marker.index).split('\n').length,
    column: 1,
  };
}
