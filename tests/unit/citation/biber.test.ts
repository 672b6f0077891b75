import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { bibliography } from '../../../src/citation/bibtex.ts';
import { toCsl } from '../../../src/citation/csl.ts';
import { temporaryFolder } from '../helpers.ts';
import { hostile, real } from './papers.ts';

const hasBiber = spawnSync('biber', ['--version']).status === 0;
const lists = [
  ['the list', real],
  ['a list of hostile text', hostile],
] as const;

describe.each(lists)('the BibTeX of %s', (_label, { papers, related, vocabulary }) => {
  const items = [...papers, ...related].map((entry) => toCsl(entry, vocabulary));

  it('has a key of its own for each entry, whatever the case of its letters', () => {
    const keys = items.map(({ id }) => id.toLowerCase());
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it(`satisfies ${hasBiber ? "biber's data model without a warning" : 'an independent parser (biber is not installed)'}`, async () => {
    const text = bibliography(items);
    if (!hasBiber) {
      expect(parse(text).errors).toEqual([]);
      return;
    }
    await using folder = await temporaryFolder({ 'papers.bib': text });
    const output = path.join(folder.directory, 'read.bib');
    const { stdout } = spawnSync('biber', ['--tool', '--validate-datamodel', '--output-file', output, 'papers.bib'], {
      cwd: folder.directory,
      encoding: 'utf8',
    });
    expect(stdout).toContain('Datamodel validation complete');
    expect(stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line))).toEqual([]);
  });
});
