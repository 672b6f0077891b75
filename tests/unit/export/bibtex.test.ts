import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLatex, titleToLatex, bibliography } from '../../../src/export/bibtex.ts';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '@retorquere/bibtex-parser';
import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { toCsl } from '../../../src/export/csl.ts';
import { temporaryFolder } from '../helpers.ts';
import { hostile, paper, real, vocabulary } from './papers.ts';

const depth = (text: string) => text.split('{').length - text.split('}').length;

describe('escapeLatex', () => {
  it('names each character that LaTeX reads as something else', () => {
    expect(escapeLatex('& % # _ $ ~ ^ \\ { } < > |')).toBe(
      '\\& \\% \\# \\_ \\$ \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\textbraceleft{} \\textbraceright{} \\textless{} \\textgreater{} \\textbar{}',
    );
  });

  it('keeps letters of every script', () => {
    expect(escapeLatex('García, Łukasz, 张伟, x²')).toBe('García, Łukasz, 张伟, x²');
  });
});

describe('titleToLatex', () => {
  it.each([
    ['SparseDM: Toward Sparse Models', '{SparseDM}: Toward Sparse Models'],
    ['Pruning DiT and SDXL (3D)', 'Pruning {DiT} and {SDXL} ({3D})'],
    ['OBS-Diff: Accurate', '{OBS-Diff}: Accurate'],
    ['A U-Net with N:M and 2:4', 'A {U-Net} with {N:M} and 2:4'],
    ['Text-to-Image One-Step', 'Text-to-Image One-Step'],
    ['Fast & SDXL_x', 'Fast \\& {SDXL\\_x}'],
  ])('protects the capitals of %s', (title, latex) => {
    expect(titleToLatex(title, [])).toBe(latex);
  });

  it('protects names, where they stand as words', () => {
    expect(titleToLatex('Skrr: Skip, not Skrrs', ['Skrr'])).toBe('{Skrr}: Skip, not Skrrs');
    expect(titleToLatex('Of Stable Diffusion (C++)', ['Stable Diffusion', 'C++'])).toBe('Of {Stable Diffusion} ({C++})');
  });

  it('keeps mathematics, and takes money for text', () => {
    expect(titleToLatex('Of $x_{0}$ for $5', [])).toBe('Of {$x_{0}$} for \\$5');
    expect(titleToLatex('$50\\% of & x$', [])).toBe('{$50\\% of \\& x$}');
    expect(titleToLatex('$x_{$ open', [])).toBe('\\$x\\_\\textbraceleft{}\\$ open');
  });

  it('never leaves a brace open', () => {
    fc.assert(fc.property(fc.stringMatching(/^[{}\\$ aB%_]*$/), (title) => depth(titleToLatex(title, ['aB'])) === 0));
  });
});

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

/** Every element of a name, in document order. */
function elements(parent: XmlElement | XmlDocument, name: string): XmlElement[] {
  const own = parent.children.filter((child) => child instanceof XmlElement);
  return own.flatMap((child) => (child.name === name ? [child] : elements(child, name)));
}

it.runIf(hasBiber)('has names that biber takes apart as the entry means them', { timeout: 60_000 }, async () => {
  const authors = [
    'Jan van der Berg',
    'Samuel Jackson Jr.',
    'José Ortega y Gasset',
    'Marco Di Leo',
    { given: 'Gabriel', family: 'García Márquez' },
    { given: 'Luis', family: 'de la Cruz y Paz' },
    { organization: 'Qwen Team' },
  ];
  const text = bibliography([toCsl(paper({ authors, venue: { id: 'iclr', year: 2025 } }), vocabulary)]);
  await using folder = await temporaryFolder({ 'papers.bib': text });
  const output = path.join(folder.directory, 'read.xml');
  spawnSync('biber', ['--tool', '--output-format=biblatexml', '--output-file', output, 'papers.bib'], { cwd: folder.directory });
  const names = elements(parseXml(await readFile(output, 'utf8')), 'bltx:name').map((name) => {
    const parts = name.children.filter((child) => child instanceof XmlElement);
    return Object.fromEntries(parts.map((part): [string, string] => [part.attributes['type']!, part.text.trim().replace(/\s+/g, ' ')]));
  });
  expect(names).toEqual([
    { given: 'Jan', prefix: 'van der', family: 'Berg' },
    { given: 'Samuel', family: 'Jackson', suffix: 'Jr.' },
    { given: 'José', family: 'Ortega y Gasset' },
    { given: 'Marco', family: 'Di Leo' },
    { given: 'Gabriel', family: 'García Márquez' },
    { given: 'Luis', prefix: 'de la', family: 'Cruz y Paz' },
    { family: 'Qwen Team' },
  ]);
});
