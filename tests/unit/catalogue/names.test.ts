import { describe, expect, it } from 'vitest';
import { familyName, toCslName, citationKey } from '../../../src/catalogue/names.ts';
import { paper, real } from '../export/papers.ts';

describe('toCslName', () => {
  it.each([
    ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
    ['Philip H. S. Torr', { given: 'Philip H. S.', family: 'Torr' }],
    ['Jae-sun Seo', { given: 'Jae-sun', family: 'Seo' }],
    ['Jan van der Berg', { given: 'Jan', family: 'Berg', 'non-dropping-particle': 'van der' }],
    ['Patrick von Platen', { given: 'Patrick', family: 'Platen', 'non-dropping-particle': 'von' }],
    ['Luis de la Cruz', { given: 'Luis', family: 'Cruz', 'non-dropping-particle': 'de la' }],
    ['Haitam Ben Yahia', { given: 'Haitam', family: 'Ben Yahia' }],
    ['Marwa El Halabi', { given: 'Marwa', family: 'El Halabi' }],
    ['Luc Van Gool', { given: 'Luc', family: 'Van Gool' }],
    ['Ben Wan', { given: 'Ben', family: 'Wan' }],
    ['Quoc V. Le', { given: 'Quoc V.', family: 'Le' }],
    ['John Smith, Jr.', { given: 'John', family: 'Smith', suffix: 'Jr.' }],
    ['Smith, Jr., John', { given: 'John', family: 'Smith', suffix: 'Jr.' }],
    ['Samuel Jackson Jr.', { given: 'Samuel', family: 'Jackson', suffix: 'Jr.' }],
    ['Ada Byron III', { given: 'Ada', family: 'Byron', suffix: 'III' }],
    ['Peter van Dyke II', { given: 'Peter', family: 'Dyke', suffix: 'II', 'non-dropping-particle': 'van' }],
    ['João da Silva Júnior', { given: 'João', family: 'Silva', suffix: 'Júnior', 'non-dropping-particle': 'da' }],
    ['José Júnior', { given: 'José', family: 'Júnior' }],
    ['João Silva Filho', { given: 'João', family: 'Silva Filho' }],
    ['José Ortega y Gasset', { given: 'José', family: 'Ortega y Gasset' }],
    ['Miguel de Unamuno y Jugo', { given: 'Miguel', family: 'Unamuno y Jugo', 'non-dropping-particle': 'de' }],
    ['João Costa e Silva', { given: 'João', family: 'Costa e Silva' }],
    ['Marco Di Leo', { given: 'Marco', family: 'Di Leo' }],
    ['Yann Le Cun', { given: 'Yann', family: 'Le Cun' }],
    ['Rick Ter Haar', { given: 'Rick', family: 'Ter Haar' }],
    ['Omar Abu Hassan', { given: 'Omar', family: 'Abu Hassan' }],
    ["Gerard 't Hooft", { given: 'Gerard', family: 'Hooft', 'non-dropping-particle': "'t" }],
    ['Ada Byron VII', { given: 'Ada', family: 'Byron', suffix: 'VII' }],
    ['Naoto Ii', { given: 'Naoto', family: 'Ii' }],
    ['Nadia Abou Zeid', { given: 'Nadia', family: 'Abou Zeid' }],
    ['Seán Ó Briain', { given: 'Seán', family: 'Ó Briain' }],
    ['Lea Dalla Costa', { given: 'Lea', family: 'Dalla Costa' }],
    ['Rik Op den Camp', { given: 'Rik', family: 'Op den Camp' }],
    ['Di Wang', { given: 'Di', family: 'Wang' }],
    ['Le Zhang', { given: 'Le', family: 'Zhang' }],
    ['Mansi', { family: 'Mansi' }],
    ['张伟', { family: '张伟' }],
  ])('splits %s', (name, parts) => {
    expect(toCslName(name)).toEqual(parts);
  });

  it('takes the word of an entry for the family name', () => {
    const gabriel = { given: 'Gabriel', family: 'García Márquez' };
    const haitam = { given: 'Haitam Ben', family: 'Yahia' };
    expect([gabriel, haitam].map(toCslName)).toEqual([gabriel, haitam]);
    const luis = { given: 'Luis', family: 'Cruz Paz', suffix: 'Jr.', 'non-dropping-particle': 'de la' };
    expect(toCslName({ given: 'Luis', family: 'de la Cruz Paz', suffix: 'Jr.' })).toEqual(luis);
  });

  it('leaves an organization whole', () => {
    expect(toCslName({ organization: 'Team of Ben and Co' })).toEqual({ literal: 'Team of Ben and Co' });
  });
});

it('sorts a name under its particle', () => {
  expect(familyName(toCslName('Jan van der Berg'))).toBe('van der Berg');
});

it('takes the key that the entry states', () => {
  expect(citationKey(paper({ key: 'smith2020thing' }))).toBe('smith2020thing');
});

it.each([
  [['Ada Lovelace'], 'obs-diff', 'lovelace2024obsdiff'],
  [['José García'], 'x', 'garcia2024x'],
  [['Anh Đặng'], 'x', 'dang2024x'],
  [['Jan Łukasiewicz'], 'x', 'lukasiewicz2024x'],
  [['Johann Strauß'], 'x', 'strauss2024x'],
  [['Ama Ɔsɛi'], 'x', 'osei2024x'],
  [['Sami Ǥuɟɫa'], 'x', 'gujla2024x'],
  [['Ada Əliyeva'], 'x', 'eliyeva2024x'],
  [['Samuel Jackson Jr.'], 'x', 'jackson2024x'],
  [[{ given: 'Gabriel', family: 'García Márquez' }], 'x', 'garciamarquez2024x'],
  [['Haitam Ben Yahia'], 'x', 'benyahia2024x'],
  [[{ organization: 'OFA-Sys' }], 'x', 'ofasys2024x'],
  [['张伟'], '2by4', 'anon20242by4'],
  [['Unknown'], 'x', 'anon2024x'],
])('makes one of %j and %s', (authors, slug, key) => {
  expect(citationKey(paper({ authors }, slug))).toBe(key);
});

it('does not change when a venue is added', () => {
  const venue = { id: 'iclr', year: 2026 };
  expect(citationKey(paper({ venue }))).toBe(citationKey(paper()));
});

it('gives every publication of the list its own', () => {
  const keys = [...real.papers, ...real.related].map(citationKey);
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9:_-]*$/i);
});
