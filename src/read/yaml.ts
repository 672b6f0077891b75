import { isMap, isScalar, isSeq, LineCounter, parseDocument, Schema, type Document, type Node } from 'yaml';
import { findMergeMarker } from './merge-marker.ts';
import { START, type Position, type ProblemKind } from './problem.ts';
import { silentChanges, yamlErrors } from './yaml-findings.ts';

/** A mistake in the YAML itself. */
export interface YamlMistake extends Position {
  kind: ProblemKind;
  message: string;
}

/** A YAML text that was read: its value, and where each part of it stands. */
export interface YamlText {
  value: unknown;
  /** Where the value (or, on request, the key) at this path stands; the nearest part above it when it is absent. */
  locate(path: readonly PropertyKey[], part?: 'key' | 'value'): Position;
  /** The value at this path as it was typed, where it is a single value. */
  typed(path: readonly PropertyKey[]): string | undefined;
}

// One schema for all files, whatever a directive says: dates stay text, and so do `2:4` and `No`.
const OPTIONS = {
  schema: new Schema({ schema: 'core' }),
  prettyErrors: false,
  logLevel: 'error' as const,
  // Found in yaml-findings.ts: the library compares every key of a file with every other.
  uniqueKeys: false,
};

/**
 * Reads YAML 1.2 (core schema) so that nothing changes silently.
 * @returns every mistake; and, unless the text cannot be understood at all, its value with positions.
 */
export function readYaml(text: string): { mistakes: YamlMistake[]; yaml?: YamlText } {
  const marker = findMergeMarker(text);
  if (marker) return { mistakes: [{ kind: 'merge-marker', ...marker }] };
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, { ...OPTIONS, lineCounter: lines });
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return TOO_DEEP;
    const found = [...yamlErrors(document, text), ...silentChanges(document, text)];
    const stops = found.some((finding) => finding.stops);
    // What follows from a mistake that stops the reading is noise.
    const mistakes = found
      .filter((finding) => !stops || finding.stops)
      .map(({ offset, message }) => ({ kind: 'yaml' as const, message, ...positionOf(offset, lines) }));
    return stops ? { mistakes } : { mistakes, yaml: yamlText(document.toJS(), text) };
  } catch (error) {
    if (error instanceof RangeError) return TOO_DEEP;
    throw error;
  }
}

/** The library calls itself for each level. */
const TOO_DEEP: ReturnType<typeof readYaml> = { mistakes: [{ kind: 'yaml', message: 'is nested too deeply to be read', ...START }] };

function positionOf(offset: number, lines: LineCounter): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** A value with the places of its parts, which are looked for only when asked. */
function yamlText(value: unknown, text: string): YamlText {
  // Of thousands of files hardly one is asked where something stands. It is read once more then: a kept document takes
  // twenty times the memory of its text, and the time to look after it.
  let kept: { document: Document.Parsed; lines: LineCounter } | undefined;
  const read = () => {
    const lines = new LineCounter();
    return { document: parseDocument(text, { ...OPTIONS, lineCounter: lines }), lines };
  };
  const follow = (path: readonly PropertyKey[]) => find((kept ??= read()).document, path);
  return {
    value,
    locate: (path, part = 'value') => {
      const found = follow(path);
      const node = found.depth === path.length && part === 'value' ? (found.value ?? found.key) : (found.key ?? found.value);
      return node?.range ? positionOf(node.range[0], kept!.lines) : START;
    },
    typed: (path) => {
      const found = follow(path);
      return found.depth === path.length && isScalar(found.value) ? found.value.source : undefined;
    },
  };
}

interface Found {
  key: Node | undefined;
  value: Node | undefined;
  depth: number;
}

/** Follows a path into a document as far as it goes. */
function find(document: Document.Parsed, path: readonly PropertyKey[]): Found {
  let found: Found = { key: undefined, value: document.contents ?? undefined, depth: 0 };
  for (const step of path) {
    const node = found.value;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return found;
      found = { key: pair.key as Node, value: (pair.value ?? undefined) as Node | undefined, depth: found.depth + 1 };
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      found = { key: undefined, value: node.items[step] as Node, depth: found.depth + 1 };
    } else {
      return found;
    }
  }
  return found;
}
