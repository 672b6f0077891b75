import type { Position } from './problem.ts';

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
