import { beforeAll, describe, expect, test } from 'vitest';
import { paperSchema } from '../../src/schema/paper.ts';
import { emptyVocabulary } from '../../src/schema/vocabulary.ts';
import { check, temporaryCatalogue, type Files } from './helpers.ts';

/** The fields of a paper, as a message lists them. */
export const PAPER_FIELDS = Object.keys(paperSchema(emptyVocabulary()).shape).join(', ');

/** A line that is printed, or what it must be like. */
type Line = string | RegExp;

/**
 * One case: what it is; the text of a paper (or several files by name) in which SLUG stands for the name of the file;
 * and every line that `npm run check` prints about it. The lines of a single paper begin behind its file name, with
 * `line:column`. A case that fails is a known bug.
 */
export type Row = readonly [name: string, written: string | Uint8Array | Files, printed: Line | readonly Line[], known?: 'fails' | undefined];

interface Case {
  name: string;
  files: Files;
  lines: readonly Line[];
  fails: boolean;
}

/** Writes all cases into one catalogue, checks it once with the real command, and tests each case by itself. */
export function testBadInput(title: string, rows: readonly Row[]): void {
  const cases = rows.map(toCase);
  const printed: string[] = [];
  let code = 0;

  const expectLines = ({ files, lines }: Case) => {
    const names = Object.keys(files);
    const found = printed.filter((line) => names.some((file) => line.startsWith(`${file}:`) || file.startsWith(`${line.split(':')[0]}/`)));
    expect(found).toEqual(lines.map((line): unknown => (typeof line === 'string' ? line : expect.stringMatching(line))));
  };

  describe(title, () => {
    beforeAll(async () => {
      const files = Object.assign({}, ...cases.map(({ files }) => files)) as Files;
      await using catalogue = await temporaryCatalogue(files);
      const outcome = await check(catalogue.directory);
      code = outcome.code;
      printed.push(...outcome.stderr.split('\n'));
    });

    test.for(cases.filter(({ fails }) => !fails))('$name', expectLines);
    test.fails.for(cases.filter(({ fails }) => fails))('$name', expectLines);

    test('end the command with exit code 1 and a count, and without a stack trace', () => {
      expect(code).toBe(1);
      expect(printed.at(-2)).toMatch(/^\d+ problems in \d+ files(?:, \d+ warnings?)?\.$/);
      expect(printed.join('\n')).not.toContain('    at ');
    });
  });
}

function toCase([name, written, printed, known]: Row, index: number): Case {
  const lines = [printed].flat();
  const fails = known === 'fails';
  if (typeof written !== 'string' && !(written instanceof Uint8Array)) return { name, files: written, lines, fails };
  const file = `papers/case-${index}.yaml`;
  return { name, files: { [file]: written }, lines: lines.map((line) => inFile(file, line)), fails };
}

/** A line as it is printed about one file. */
export const inFile = (file: string, line: Line): Line =>
  typeof line === 'string' ? `${file}:${line}` : new RegExp(`^${RegExp.escape(file)}:${line.source.replace(/^\^/, '')}`);
