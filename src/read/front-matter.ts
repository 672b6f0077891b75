import type { Position } from './problem.ts';
import { CST, Lexer, LineCounter } from 'yaml';

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

// The marks that `src/intake/file.ts` sets.
const MARK = /^#\s*(?:TODO:|guessed from )/;

/** Tokens of the lexer that stand for no text. */
const WITHOUT_TEXT = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/** The comments of a YAML text that leave something to do, in its order. A "#" inside a value is no comment. */
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
