type Fields = Record<string, unknown>;

// A field, or the item of a list, in a line of its own. Names that YAML would not read as text are no names here.
const FIELD = /^([a-z][a-z0-9-]*):(?: ([^ ].*))?$/;
const NOT_TEXT = /^(?:null|true|false)$/i;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
// Begins with no sign that means something to YAML, and holds none that would end it.
const TEXT = /^(?:[\p{L}\d(]|-(?=\d))(?!.*(?::(?: |$)| #| $)).*$/u;
const TEXT_IN_BRACKETS = /^(?:[\p{L}\d(]|-(?=\d))(?!.*(?::(?: |$)| #| $))[^[\]{},"]*$/u;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;

/** Says that a text is not plain. */
class NotPlain extends Error {}
const NOT_PLAIN = new NotPlain();

/**
 * Reads the plain YAML of which nearly every entry is made: fields and lists that are indented by spaces, values on one
 * line in quotes, in brackets or as they are, and text over several lines that is folded. It is ten times as fast as a
 * reader of all of YAML, gives the same value (a test holds both against each other), and judges nothing.
 * @returns undefined for everything else, which may be right or wrong.
 */
export function readPlainYaml(text: string): Fields | undefined {
  // eslint-disable-next-line no-control-regex -- whatever is not plain text is not plain
  if (/[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u2028\u2029\uFEFF\uD800-\uDFFF]| \n|\n\n/.test(text) || !text.endsWith('\n')) return undefined;
  const lines = text.slice(0, -1).split('\n');
  try {
    const { value, next } = readFields(lines, 0, 0);
    return next === lines.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

interface Block<Value> {
  value: Value;
  /** The line behind it. */
  next: number;
}

const indentOf = (line: string | undefined): number => (line === undefined ? -1 : line.search(/[^ ]/));

function readFields(lines: string[], start: number, indent: number): Block<Fields> {
  const value: Fields = {};
  let next = start;
  while (indentOf(lines[next]) === indent) {
    const [, name, rest] = FIELD.exec(lines[next]!.slice(indent)) ?? [];
    if (name === undefined || NOT_TEXT.test(name) || Object.hasOwn(value, name)) throw NOT_PLAIN;
    const read: Block<unknown> = rest === undefined ? readBlock(lines, next + 1, indent) : readValue(lines, next + 1, indent, rest);
    value[name] = read.value;
    ({ next } = read);
  }
  return { value, next };
}

/** What stands below the name of a field: a list, or fields of its own. */
function readBlock(lines: string[], start: number, parent: number): Block<unknown> {
  const indent = indentOf(lines[start]);
  if (indent <= parent) throw NOT_PLAIN;
  return lines[start]!.startsWith('- ', indent) ? readList(lines, start, indent) : readFields(lines, start, indent);
}

function readList(lines: string[], start: number, indent: number): Block<unknown[]> {
  const value: unknown[] = [];
  let next = start;
  while (indentOf(lines[next]) === indent && lines[next]!.startsWith('- ', indent)) {
    const rest = lines[next]!.slice(indent + 2);
    if (FIELD.test(rest)) lines[next] = ' '.repeat(indent + 2) + rest;
    const read: Block<unknown> = FIELD.test(rest) ? readFields(lines, next, indent + 2) : readValue(lines, next + 1, indent, rest);
    value.push(read.value);
    ({ next } = read);
  }
  return { value, next };
}

/** A value that begins in the line before `next`; further lines of it stand deeper than `parent`. */
function readValue(lines: string[], next: number, parent: number, first: string): Block<unknown> {
  const indent = indentOf(lines[next]);
  if (indent <= parent) return { value: readInline(first), next };
  const end = lines.findIndex((line, index) => index >= next && indentOf(line) !== indent);
  const further = lines.slice(next, end === -1 ? lines.length : end).map((line) => line.slice(indent));
  if (indentOf(lines[next + further.length]) > parent) throw NOT_PLAIN;
  const folded = { next: next + further.length };
  if (first === '>-') return { value: further.join(' '), ...folded };
  const joined = [first, ...further].join(' ');
  const quoted = QUOTED.exec(joined);
  if (quoted) return { value: quoted[1] ?? quoted[2], ...folded };
  if (![first, ...further].every((line) => TEXT.test(line))) throw NOT_PLAIN;
  return { value: joined, ...folded };
}

function readInline(text: string): unknown {
  const quoted = QUOTED.exec(text);
  if (quoted) return quoted[1] ?? quoted[2];
  if (text.startsWith('[') && text.endsWith(']')) return parts(text).map(readInBrackets);
  if (!text.startsWith('{') || !text.endsWith('}')) return readScalar(text, TEXT);
  const value: Fields = {};
  for (const part of parts(text)) {
    const [, name, rest] = FIELD.exec(part) ?? [];
    if (name === undefined || rest === undefined || NOT_TEXT.test(name) || Object.hasOwn(value, name)) throw NOT_PLAIN;
    value[name] = readInBrackets(rest);
  }
  return value;
}

/** What stands between brackets or braces, at its commas. */
const parts = (text: string): string[] => (/^.\s*.$/.test(text) ? [] : text.slice(1, -1).trim().split(/, +/));

function readInBrackets(text: string): unknown {
  const quoted = QUOTED.exec(text);
  return quoted ? (quoted[1] ?? quoted[2]) : readScalar(text, TEXT_IN_BRACKETS);
}

function readScalar(text: string, form: RegExp): string | number {
  if (!form.test(text) || NOT_TEXT.test(text)) throw NOT_PLAIN;
  // Every number of YAML is one of JavaScript too, which may write it in more ways.
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  if (!NUMBER.test(text)) throw NOT_PLAIN;
  return number;
}
