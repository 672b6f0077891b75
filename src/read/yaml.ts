import { type Position, START, type ProblemKind } from './problem.ts';
import {
  isMap,
  isScalar,
  Scalar,
  visit,
  type Document,
  type Node,
  type YAMLError,
  type YAMLMap,
  isSeq,
  LineCounter,
  parseDocument,
  Schema,
  CST,
  Lexer,
} from 'yaml';

/** The text of a file, or where and why its bytes are no text. */
export type Decoded = { text: string } | ({ message: string } & Position);

/**
 * Reads bytes as UTF-8, strictly. A byte order mark goes, and every line ends in a line feed, so that a file
 * from Windows reads the same.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // Without a mark it is known by half of its first character.
  const utf16 = marked || bytes[0] === 0 || bytes[1] === 0;
  if (utf16) return { message: 'is written in UTF-16 (expected UTF-8)', line: 1, column: 1 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { message: 'contains bytes that are not UTF-8', ...firstBadByte(bytes) };
  }
}

function firstBadByte(bytes: Uint8Array): Position {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const part = bytes.subarray(start, end);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part);
    } catch {
      return { line, column: new TextDecoder().decode(part).indexOf('\uFFFD') + 1 };
    }
    start = end + 1;
  }
  return { line: 1, column: 1 };
}

const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/m;

/** The first line that Git leaves where a merge was not finished, with what to do, if there is one. */
export function findMergeMarker(text: string, pattern = MARKER): ({ message: string } & Position) | undefined {
  const marker = pattern.exec(text);
  if (!marker) return undefined;
  return {
    message: `"${marker[0]}" is left over from a merge; keep one side and delete the markers`,
    line: text.slice(0, marker.index).split('\n').length,
    column: 1,
  };
}

/** A mistake by its place in the text. */
export interface YamlFinding {
  offset: number;
  message: string;
  /** Whether the rest of the text no longer means what it says, and cannot be checked as well. */
  stops?: boolean;
}

const IN_QUOTES = 'which entries do not use; put the value in quotes';

// What YAML's own messages leave open: how to mend it.
const MENDS: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value that contains ": " needs quotes',
  BAD_SCALAR_START: 'a value that begins with @ or ` needs quotes',
  BAD_ALIAS: 'a value that begins with * needs quotes',
  UNEXPECTED_TOKEN: 'a value that begins with [ { * & ! or % needs quotes',
  BAD_INDENT: 'indent with spaces, the same number for fields of one level',
  TAB_AS_INDENT: 'indent with spaces; YAML does not allow tabs',
  MISSING_CHAR: 'a quote, bracket, colon or dash is missing; a value with special characters needs quotes',
  MULTILINE_IMPLICIT_KEY: 'put a field and its colon on one line; text over several lines needs quotes, or > after the colon',
};

/** What the library says of a text, in words that tell how to mend it. */
function yamlErrors(document: Document.Parsed, text: string): YamlFinding[] {
  // Of several in one place the last one saw most of it.
  const byPlace = new Map([...document.errors, ...document.warnings].map((error) => [error.pos[0], error]));
  const found: YamlFinding[] = [...byPlace.values()]
    // Tags are found below, known or not.
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .map((error) => ({ offset: error.pos[0], message: explainYamlError(error, text), stops: error.code !== 'MULTIPLE_DOCS' }));
  const directive = /^(?:[ \t]*(?:#.*)?\n)*%/.exec(text);
  if (directive) found.push({ offset: directive[0].length - 1, message: 'is read as a YAML directive, which entries do not use; remove the line' });
  return found;
}

function explainYamlError(error: YAMLError, text: string): string {
  const [offset] = error.pos;
  if (error.code === 'MULTIPLE_DOCS') return 'begins a second document; each file holds one entry, so remove the line "---"';
  // Tabs are reported under several codes, depending on what stands around them.
  if (text[offset] === '\t' || /tab/i.test(error.message)) return `contains a tab instead of spaces; ${MENDS.TAB_AS_INDENT}`;
  const reason = error.message
    .replace(/\s+at line \d+.*$/s, '')
    .replace(/\.$/, '')
    .replace(/ ("|')quote/, ' quote $1');
  const mend = mendFor(error, text.slice(Math.max(0, offset - NEAR), offset), text.slice(offset, offset + NEAR));
  return `is not YAML: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}${mend ? `; ${mend}` : ''}`;
}

/** How far around a mistake its cause is looked for, in characters. */
const NEAR = 300;

/** @param before the text up to the mistake. @param after the text from there on. */
function mendFor({ code, message }: YAMLError, before: string, after: string): string | undefined {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) {
    return / #[^\n]*\n\s*$/.test(before)
      ? 'YAML drops everything after " #", here the closing bracket; put the value in quotes'
      : 'close the bracket';
  }
  if (code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(before))
    return 'a quoted value ends at its closing quote; put all of it in quotes, and write \\" for a quote inside';
  const sign = /^[?-] /.exec(after);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && sign)
    return `a value that begins with "${sign[0]}" needs quotes, and a list goes below the name of its field`;
  if (message.startsWith('Not a YAML token')) return 'a value that begins with | or > needs quotes';
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^[\w-]+:[^\s:]/.test(after)) return 'put a space after the colon';
  return MENDS[code];
}

/**
 * What YAML allows but would change or hide what a contributor wrote. In the document such a value becomes what was
 * most likely meant, so that nothing else is said of it.
 */
function silentChanges(document: Document.Parsed, text: string): YamlFinding[] {
  const found: YamlFinding[] = [];
  const report = (node: Node | null | undefined, message: string, stops = false) => found.push({ offset: node?.range?.[0] ?? 0, message, stops });
  /** For a sign that stands before a value and was most likely meant to be part of it. */
  const reportBefore = (node: Node, sign: string, message: string) => {
    const offset = Math.max(0, text.lastIndexOf(sign, node.range?.[0] ?? 0));
    found.push({ offset, message });
    if (isScalar(node) && node.type === Scalar.PLAIN && node.range) node.value = text.slice(offset, node.range[1]);
  };
  const marked = (node: Node) => {
    if ('anchor' in node && node.anchor) reportBefore(node, `&${node.anchor}`, `is read as a YAML anchor, ${IN_QUOTES}`);
    if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str') reportBefore(node, '!', `is read as a YAML tag, ${IN_QUOTES}`);
  };
  visit(document, {
    Alias: (_key, node) => void report(node, `is read as a YAML alias, ${IN_QUOTES}`, true),
    Collection: (_key, node) => {
      marked(node);
      if (isMap(node)) for (const key of repeatedKeys(node)) report(key, 'this field appears twice; keep one');
    },
    Pair: (_key, { key }) => {
      if (isScalar(key) && typeof key.value === 'string' && key.value !== '__proto__') return undefined;
      report(key as Node | null, explainName(key, text));
      return visit.REMOVE;
    },
    Scalar: (_key, scalar) => {
      marked(scalar);
      if (scalar.type !== Scalar.PLAIN || !scalar.range || (typeof scalar.value !== 'string' && scalar.source !== '')) return;
      // After an unquoted value, or in place of one, " #" cuts off what follows. A comment keeps its distance: two
      // spaces before, one after.
      let [, end] = scalar.range;
      while (text[end - 1] === ' ') end--;
      const cut = /^( +)#(\S?)[^\n]*/.exec(text.slice(end));
      if (cut && (cut[1]!.length < 2 || cut[2] !== '')) {
        found.push({
          offset: end + cut[1]!.length,
          message: 'YAML drops everything after " #"; put the value in quotes, or two spaces before a comment and one after its #',
        });
        scalar.value = `${scalar.source}${cut[0]}`.trim();
      }
    },
  });
  return found;
}

/** Why this names no field. */
function explainName(key: unknown, text: string): string {
  if (isScalar(key) && key.value === '__proto__') return '"__proto__" is not the name of a field or term';
  if (isScalar(key) && typeof key.value === 'number' && key.range && text[key.range[0] - 1] === ',')
    return 'the comma ends the value before it; write decimals with a point and thousands without a separator';
  return 'is not a valid field name; a name is text, in quotes if it is not a word';
}

function repeatedKeys(map: YAMLMap): Node[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (seen.has(key.value)) return [key];
    seen.add(key.value);
    return [];
  });
}

/** A mistake in the YAML itself. */
export interface YamlMistake extends Position {
  kind: ProblemKind;
  message: string;
}

/** A YAML text that was read: its value, and where each part of it stands. */
export interface YamlText {
  value: unknown;
  /** Where the value (or key) at this path stands; the nearest part above it when it is absent. */
  locate(path: readonly PropertyKey[], part?: 'key' | 'value'): Position;
  /** The value at this path as it was typed, where it is a single value. */
  typed(path: readonly PropertyKey[]): string | undefined;
}

// One schema for all files, whatever a directive says: dates stay text, and so do `2:4` and `No`.
const OPTIONS = {
  schema: new Schema({ schema: 'core' }),
  prettyErrors: false,
  logLevel: 'error' as const,
  // Found above: the library compares every key of a file with every other.
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
const TOO_DEEP: ReturnType<typeof readYaml> = { mistakes: [{ kind: 'yaml', message: 'is nested too deeply', ...START }] };

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

interface FoundNode {
  key: Node | undefined;
  value: Node | undefined;
  depth: number;
}

/** Follows a path into a document as far as it goes. */
function find(document: Document.Parsed, path: readonly PropertyKey[]): FoundNode {
  let found: FoundNode = { key: undefined, value: document.contents ?? undefined, depth: 0 };
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

/**
 * Splits an .mdx file into its fields and its body. Both keep the line numbers of the file: what belongs to the
 * other part is blanked out.
 * @returns undefined when the file does not begin with fields between two lines of three dashes.
 */
export function splitFrontMatter(text: string): { fields: string; body: string } | undefined {
  const match = /^---[ ]*\n(?:([\s\S]*?)\n)?---[ ]*(?:\n|$)/.exec(text);
  if (!match) return undefined;
  const head = match[0];
  return {
    fields: `\n${match[1] ?? ''}\n`,
    body: head.replace(/[^\n]/g, '') + text.slice(head.length),
  };
}

/** What a comment in an entry leaves to do. It is no mistake: the entry is valid as it stands. */
export interface Note extends Position {
  file: string;
  message: string;
}

// The marks that `src/intake/draft.ts` sets.
const MARK = /^#\s*(?:TODO:|guessed from )/;

/** Tokens of the lexer that stand for no text. */
const WITHOUT_TEXT = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/** The comments that leave something to do, in order. A "#" inside a value is no comment. */
export function readNotes(text: string): Omit<Note, 'file'>[] {
  // Hardly a file has any, and to tell comments from values takes a second reading.
  if (!/#\s*(?:TODO:|guessed from )/.test(text)) return [];
  const notes: Omit<Note, 'file'>[] = [];
  const lines = new LineCounter();
  for (const match of text.matchAll(/\n|^/g)) lines.addNewLine(match.index + match[0].length);
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type !== null && WITHOUT_TEXT.has(type)) continue;
    if (type === 'comment' && MARK.test(token)) {
      const { line, col } = lines.linePos(offset);
      notes.push({ message: token.replace(/^#\s*(?:TODO:\s*)?/, '').trim(), line, column: col });
    }
    offset += token.length;
  }
  return notes;
}
