import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesIn, announcedLinks } from '../../../src/intake/fields.ts';
import { unescapeAddresses } from '../../../src/intake/clean.ts';
import { address } from '../../../src/schema/address.ts';

describe('an address in a text ends', () => {
  test.for([
    ...['See “https://github.com/a/b” for code', 'https://github.com/a/b。'],
    ...['代码：https://github.com/a/b，数据', 'https://github.com/a/b上可用', 'https://github.com/a/b에서'],
    ...['https://github.com/a/b—and more', '«https://github.com/a/b»'],
    ...['(https://github.com/a/b).', 'https://github.com/a/b…', '[https://github.com/a/b]'],
    ...["as https://github.com/a/b's page says", 'https://github.com/a/b~'],
  ])('%s', (text) => {
    expect(addressesIn(text)).toEqual(['https://github.com/a/b']);
    expect(announcedLinks(text)).toEqual({ code: 'https://github.com/a/b' });
  });

  test('not within its path', () => {
    expect(addressesIn('https://example.org/a_(b)/é?c=d&e=%20#f~g and https://example.org/x')).toEqual([
      'https://example.org/a_(b)/é?c=d&e=%20#f~g',
      'https://example.org/x',
    ]);
  });

  test('and is one that an entry may hold, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const one of addressesIn(`https://example.org/${text}`)) expect(address.safeParse(one).success).toBe(true);
      }),
    );
  });
});

test('a page of GitHub is no code', () => {
  for (const page of ['orgs/acme/repositories', 'topics/pruning', 'sponsors/ada', 'advisories/GHSA-1', 'gist/1', 'stars/ada/lists/x'])
    expect(announcedLinks(`https://github.com/${page}`)).toEqual({});
  expect(announcedLinks('https://github.com/skills/topics')).toEqual({ code: 'https://github.com/skills/topics' });
});

test('an address without an escape stays as it is, and its escapes go', () => {
  const plain = fc.stringMatching(/^https:\/\/a\.example\/[\w.%&#~?=/-]{0,30}$/);
  fc.assert(
    fc.property(plain, (written) => {
      expect(unescapeAddresses(written)).toBe(written);
      expect(unescapeAddresses(written.replace(/[_%&#]/g, '\\$&'))).toBe(written);
      expect(unescapeAddresses(`\\url{${written.replace(/[_%&#]/g, '{\\$&}').replaceAll('~', '{\\textasciitilde}')}}`).trim()).toBe(written);
    }),
  );
});
