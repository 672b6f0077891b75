import { describe, expect, it } from 'vitest';
import { familyName, toCslName } from '../../../src/citation/names.ts';

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
    ['Mansi', { family: 'Mansi' }],
    ['张伟', { family: '张伟' }],
  ])('splits %s', (name, parts) => {
    expect(toCslName(name)).toEqual(parts);
  });

  it('leaves an organization whole', () => {
    expect(toCslName({ organization: 'Team of Ben and Co' })).toEqual({ literal: 'Team of Ben and Co' });
  });
});

it('sorts a name under its particle', () => {
  expect(familyName(toCslName('Jan van der Berg'))).toBe('van der Berg');
});
