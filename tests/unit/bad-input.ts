import { beforeAll, describe, expect, test } from 'vitest';
import { check, temporaryCatalogue, type Files } from './helpers.ts';

/**
 * One case: what it is; the text of a paper (or several files by name) in which SLUG stands for the name of the file; and
 * whether it is accepted. What is printed about one that is refused stands in the snapshot of its topic, unless it is so many lines.
 */
export type Row = readonly [name: string, written: string | Uint8Array | Files, expected?: 'accepted' | number | undefined];

/**
 * Writes all cases into one catalogue, checks it once with the real command, and tests each case by itself. The words are in
 * tests/fixtures/said; `npx vitest run FILE -u` renews them.
 */
export function testBadInput(title: string, rows: readonly Row[]): void {
  const cases = rows.map(([name, written, expected], index) => ({ name, files: filesOf(written, index), expected }));
  const printed: string[] = [];
  let code = 0;

  const saidOf = ({ files }: (typeof cases)[number]) =>
    printed.filter((line) => Object.keys(files).some((file) => line.startsWith(`${file}:`) || file.startsWith(`${line.split(':')[0]}/`)));

  describe(title, () => {
    beforeAll(async () => {
      await using catalogue = await temporaryCatalogue(Object.assign({}, ...cases.map(({ files }) => files)) as Files);
      const outcome = await check(catalogue.directory);
      code = outcome.code;
      printed.push(...outcome.stderr.split('\n'));
    });

    test.for(cases)('$name', (one) => {
      const said = saidOf(one);
      if (one.expected === 'accepted') expect(said).toEqual([]);
      else if (one.expected === undefined) expect(said).not.toEqual([]);
      else expect(said).toHaveLength(one.expected);
    });

    test('what is said of each', async () => {
      const said = cases
        .filter(({ expected }) => expected === undefined)
        .map((one) => [one.name, ...saidOf(one).map((line) => `  ${withoutFields(withoutFile(line, Object.keys(one.files)))}`)].join('\n'));
      await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot(`../../fixtures/said/${title.replace(/[^a-z]+/gi, '-')}.txt`);
    });

    test('end the command with exit code 1 and a count, and without a stack trace', () => {
      expect(code).toBe(1);
      expect(printed.at(-2)).toMatch(/^\d+ problems in \d+ files(?:, \d+ warnings?)?\.$/);
      expect(printed.join('\n')).not.toContain('    at ');
    });
  });
}

const isOne = (written: Row[1]): written is string | Uint8Array => typeof written === 'string' || written instanceof Uint8Array;

const filesOf = (written: Row[1], index: number): Files => (isOne(written) ? { [`papers/case-${index}.yaml`]: written } : written);

/** A line about the one file of a case, which need not be named. */
const withoutFile = (line: string, [file, ...others]: readonly string[]) =>
  others.length === 0 && line.startsWith(`${file}:`) ? line.slice(file!.length + 1) : line;

/** A message without the list of all fields that there are: a new field changes no snapshot. */
export const withoutFields = (text: string): string => text.replaceAll(/(?<=known fields are ).*/g, '…');
