import { describe, expect, it } from 'vitest';
import { familyName, toCslName } from '../../../src/catalogue/names.ts';

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

  it.each([
    [
      { given: 'Gabriel', family: 'García Márquez' },
      { given: 'Gabriel', family: 'García Márquez' },
    ],
    [
      { given: 'Luis', family: 'de la Cruz Paz', suffix: 'Jr.' },
      { given: 'Luis', family: 'Cruz Paz', suffix: 'Jr.', 'non-dropping-particle': 'de la' },
    ],
    [
      { given: 'Haitam Ben', family: 'Yahia' },
      { given: 'Haitam Ben', family: 'Yahia' },
    ],
  ])('takes the word of %j', (name, parts) => {
    expect(toCslName(name)).toEqual(parts);
  });

  it('leaves an organization whole', () => {
    expect(toCslName({ organization: 'Team of Ben and Co' })).toEqual({ literal: 'Team of Ben and Co' });
  });
});

it('sorts a name under its particle', () => {
  expect(familyName(toCslName('Jan van der Berg'))).toBe('van der Berg');
});
