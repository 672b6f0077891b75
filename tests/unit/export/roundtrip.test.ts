import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { bibliography, toBibtex } from '../../../src/export/bibtex.ts';
import { toCsl, type CslItem, risFile, toRis } from '../../../src/export/csl.ts';
import { familyName, type CslName } from '../../../src/catalogue/names.ts';
import { hostile, paper, real, vocabulary } from './papers.ts';

/** Titles and names that have broken citations elsewhere. */
const TITLES = [
  'Costs & 50% of #1 in_use {braces} \\alpha ~ ^',
  'An open { brace',
  'A closed } brace',
  'Less < more > | pipe "quoted" @home',
  'García 张伟 x²',
];
const AUTHORS = [
  'Jan van der Berg',
  'Haitam Ben Yahia',
  'John Smith, Jr.',
  'Mansi',
  '张伟',
  'José García',
  "Miles O'Brien",
  'José Ortega y Gasset',
  'Ada Byron III',
  { given: 'Gabriel', family: 'García Márquez' },
  { given: 'Luis', family: 'de la Cruz y Paz' },
  { organization: 'Smith & Sons and Co' },
];

const items: CslItem[] = [
  ...[...real.papers, ...real.related].map((entry) => toCsl(entry, vocabulary)),
  ...hostile.papers.filter(({ slug }) => slug === 'markup').map((entry) => toCsl(entry, hostile.vocabulary)),
  ...TITLES.map((title, index) => toCsl(paper({ title, authors: AUTHORS, venue: { id: 'tmlr', year: 2025 } }, `title-${index}`), vocabulary)),
];

const full = (name: CslName) => ('literal' in name ? name.literal : [name.given, familyName(name), name.suffix].filter(Boolean).join(' '));
const summary = ({ title, author, issued }: Pick<CslItem, 'title' | 'author' | 'issued'>) => ({
  title,
  authors: (author ?? []).map(full),
  year: issued['date-parts'][0][0],
});
const readByCitationJs = (text: string) => new Cite(text).data as unknown as (Pick<CslItem, 'title' | 'author' | 'issued'> & { type: string })[];

/** Text of citation-js without its HTML for protected capitals. */
const withoutMarkup = (title: string) => title.replace(/<\/?span[^>]*>/g, '');

describe.each(items.map((item) => [item.id, item] as const))('%s', (_key, item) => {
  it('is read back from BibTeX by an independent parser', () => {
    const { entries, errors } = parse(toBibtex(item), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    const [{ key, fields }] = entries as [(typeof entries)[number]];
    const authors = (fields.author ?? []).map(
      ({ name, firstName, prefix, lastName, suffix }) => name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' '),
    );
    expect({ key, title: plain(fields.title), authors: authors.map(plain), year: Number(fields.year) }).toEqual({ key: item.id, ...summary(item) });
  });

  it('is read back from BibTeX by citation-js', () => {
    const [read] = readByCitationJs(toBibtex(item));
    expect({ ...summary(read!), title: withoutMarkup(read!.title) }).toEqual(summary(item));
  });

  it('is read back from RIS by citation-js', () => {
    const [read] = readByCitationJs(toRis(item));
    expect(summary(read!)).toEqual(summary(item));
  });
});

/** The parser marks formatting with HTML; nothing else in these titles is a tag. */
const plain = (text: string | undefined) => text?.replace(/<span class="nocase">|<\/span>/g, '');

it('reads a whole file as so many entries', () => {
  expect(parse(bibliography(items)).entries).toHaveLength(items.length);
  expect(readByCitationJs(risFile(items))).toHaveLength(items.length);
});

it('keeps the names of methods where a style makes titles small', () => {
  const title = 'SparseDM: Toward Faster Stable Diffusion with DiT';
  const { entries } = parse(toBibtex(toCsl(paper({ title, name: 'SparseDM' }), vocabulary)));
  expect(plain(entries[0]!.fields.title)).toBe('SparseDM: Toward faster Stable Diffusion with DiT');
});

describe('BibTeX', () => {
  const entry = (fields: Parameters<typeof paper>[0]) => toBibtex(toCsl(paper(fields), vocabulary));

  it('has the entry type of the venue', () => {
    expect(entry({ venue: { id: 'icml', year: 2025 } })).toMatch(/^@inproceedings\{[\s\S]* booktitle = /);
    expect(entry({ venue: { id: 'tmlr', year: 2025 } })).toMatch(/^@article\{[\s\S]* journal = /);
  });

  it('cites a preprint by its identifier', () => {
    expect(entry({})).toBe(`@misc{lovelace2024someone,
  title = {A Title},
  author = {Lovelace, Ada},
  year = {2024},
  eprint = {2404.10445},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/2404.10445},
}
`);
  });

  it('writes particles, suffixes and organizations as BibTeX reads them', () => {
    expect(entry({ authors: AUTHORS })).toContain(
      "author = {van der Berg, Jan and Ben Yahia, Haitam and Smith, Jr., John and Mansi and 张伟 and García, José and O'Brien, Miles and {Ortega y Gasset}, José and Byron, III, Ada and García Márquez, Gabriel and de la {Cruz y Paz}, Luis and {Smith \\& Sons and Co}}",
    );
  });

  it('has no author where none is known', () => {
    expect(entry({ authors: ['Unknown'] })).not.toContain('author');
  });

  it('says where a paper without known authors appeared in a type that takes it so', () => {
    const text = entry({ authors: ['Unknown'], venue: { id: 'icml', year: 2025 } });
    expect(text).toMatch(/^@misc\{[\s\S]* {2}howpublished = \{International Conference on Machine Learning\},\n/);
  });

  it('lets no identifier end its field', () => {
    expect(entry({ links: { doi: '10.1000/a}b' } })).toContain('doi = {10.1000/a%7Db}');
  });
});

it('writes a RIS record with the lines that reference managers read', () => {
  const item = toCsl(paper({ name: 'One', authors: ['Jan van der Berg'], venue: { id: 'iclr', year: 2025 } }), vocabulary);
  expect(toRis(item).split('\r\n')).toEqual([
    'TY  - CPAPER',
    'TI  - A Title',
    'ST  - One',
    'AU  - van der Berg, Jan',
    'T2  - International Conference on Learning Representations',
    'C3  - International Conference on Learning Representations',
    'PY  - 2025',
    'DA  - 2025///',
    'AN  - arXiv:2404.10445',
    'UR  - https://arxiv.org/abs/2404.10445',
    'ID  - vanderberg2024someone',
    'ER  - ',
    '',
  ]);
});
