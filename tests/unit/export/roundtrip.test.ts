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

it('ends the lines of RIS as reference managers read them', () => {
  expect(toRis(items[0]!)).toMatch(/^TY {2}- \w+\r\n(?:\w\w {2}- .*\r\n)+ER {2}- \r\n$/);
});
