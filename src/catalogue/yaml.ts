import { isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Position, ProblemKind } from './problem.ts';

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

// What YAML's own messages leave open: how to mend it.
const MENDS: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value that holds ": " needs quotes',
  BAD_SCALAR_START: 'a value that begins with @ or ` needs quotes',
  BAD_ALIAS: 'a value that begins with * needs quotes',
  UNEXPECTED_TOKEN: 'a value that begins with [ { * & ! or % needs quotes',
  BAD_INDENT: 'indent with spaces, the same number for fields of one level',
  TAB_AS_INDENT: 'indent with spaces; YAML takes no tabs',
  DUPLICATE_KEY: 'this field stands twice; keep one',
  MISSING_CHAR: 'a quote, bracket, colon or dash is missing; a value with special characters needs quotes',
  MULTIPLE_DOCS: 'one entry a file; remove the line "---"',
  MULTILINE_IMPLICIT_KEY: 'a field and its colon stand on one line; text over several lines needs quotes, or > after the colon',
};

const MERGE_MARKER = /^(?:<{7} .*|={7}|>{7} .*)$/m;

/**
 * Reads YAML 1.2 (core schema: dates stay text, `2:4` and `No` stay text) so that nothing changes silently.
 * @returns every mistake; and, unless the text cannot be understood at all, its value with positions.
 */
export function readYaml(text: string): { mistakes: YamlMistake[]; yaml?: YamlText } {
  const lines = new LineCounter();
  const parse = (lineCounter: LineCounter) => parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const document = parse(lines);
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  const marker = MERGE_MARKER.exec(text);
  if (marker) {
    return {
      mistakes: [
        { kind: 'merge-marker', message: `"${marker[0]}" is left over from a merge; keep one side and delete the markers`, ...at(marker.index) },
      ],
    };
  }
  const found: Finding[] = [
    ...[...document.errors, ...document.warnings].map((error) => ({
      offset: error.pos[0],
      message: explainYamlError(error, text),
      stops: error.code !== 'DUPLICATE_KEY',
    })),
    ...silentChanges(document, text),
  ];
  const stops = found.some((finding) => finding.stops);
  // What follows from a mistake that stops the reading is noise.
  const mistakes = found
    .filter((finding) => !stops || finding.stops)
    .map(({ offset, message }) => ({ kind: 'yaml' as const, message, ...at(offset) }));
  if (stops) return { mistakes };

  // Of thousands of files hardly one is asked where something stands. It is read once more then: a kept document takes
  // twenty times the memory of its text, and the time to look after it.
  let kept: Document.Parsed | undefined;
  const follow = (path: readonly PropertyKey[]) => find((kept ??= parse(new LineCounter())), path);
  const yaml: YamlText = {
    value: document.toJS(),
    locate: (path, part = 'value') => {
      const found = follow(path);
      const node = found.depth === path.length && part === 'value' ? (found.value ?? found.key) : (found.key ?? found.value);
      return node?.range ? at(node.range[0]) : { line: 1, column: 1 };
    },
    typed: (path) => {
      const found = follow(path);
      return found.depth === path.length && isScalar(found.value) ? found.value.source : undefined;
    },
  };
  return { mistakes, yaml };
}

/** A mistake by its place in the text. */
interface Finding {
  offset: number;
  message: string;
  /** Whether the rest of the text no longer means what it says, so that its fields cannot be checked as well. */
  stops?: boolean;
}

function explainYamlError(error: YAMLError, text: string): string {
  const mend = MENDS[error.code];
  // Tabs are reported under several codes, depending on what stands around them.
  if (text[error.pos[0]] === '\t' || /tab/i.test(error.message)) return `holds a tab where spaces are meant; ${MENDS.TAB_AS_INDENT}`;
  if (error.code === 'DUPLICATE_KEY') return MENDS.DUPLICATE_KEY!;
  const reason = error.message.replace(/\s+at line \d+.*$/s, '').replace(/\.$/, '');
  return `is not YAML: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}${mend ? `; ${mend}` : ''}`;
}

/** What YAML allows but would change or hide what a contributor wrote. */
function silentChanges(document: Document.Parsed, text: string): Finding[] {
  const found: Finding[] = [];
  const report = (node: Node | null | undefined, message: string, stops = false) => found.push({ offset: node?.range?.[0] ?? 0, message, stops });
  const marked = (node: Node) => {
    if ('anchor' in node && node.anchor) {
      // The anchor stands before its value.
      const offset = Math.max(0, text.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? 0));
      found.push({ offset, message: 'is read as a YAML anchor, which entries do not use; put the value in quotes' });
    }
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
      report(node, 'is read as a YAML tag, which entries do not use; put the value in quotes');
  };
  visit(document, {
    Alias: (_key, node) => void report(node, 'is read as a YAML alias, which entries do not use; put the value in quotes', true),
    Collection: (_key, node) => marked(node),
    Pair: (_key, pair) => {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string')
        report(pair.key as Node | null, 'is not the name of a field; a name is text, in quotes where it is not a word');
    },
    Scalar: (_key, scalar) => {
      marked(scalar);
      if (scalar.type !== Scalar.PLAIN || typeof scalar.value !== 'string' || !scalar.range) return;
      // After an unquoted value, " #" cuts off what follows. A comment keeps its distance: two spaces before, one after.
      const cut = /^( +)#(\S?)/.exec(text.slice(scalar.range[1]));
      if (cut && scalar.comment !== undefined && (cut[1]!.length < 2 || cut[2] !== '')) {
        found.push({
          offset: scalar.range[1] + cut[1]!.length,
          message: 'YAML drops all that follows " #"; put the value in quotes, or two spaces before a comment and one after its #',
        });
      }
    },
  });
  return found;
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
