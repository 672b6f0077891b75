import fc from 'fast-check';
import { expect, test } from 'vitest';
import { address, judgeAddress } from '../../../src/schema/address.ts';
import { addresses } from '../../fixtures/xss.ts';
import { mendOf } from '../mend.ts';

const written = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc
    .array(
      fc.constantFrom(
        'https:',
        'http:',
        'javascript:',
        'JAVASCRIPT:',
        '/',
        '//',
        '\\',
        '@',
        'a',
        'example.org',
        '.',
        ':',
        ' ',
        '\t',
        '\n',
        '8080',
        '?',
        '#',
        '%',
      ),
      {
        maxLength: 8,
      },
    )
    .map((list) => list.join('')),
);

test('what passes is followed by a browser to the host that it shows', () => {
  fc.assert(
    fc.property(written, (value) => {
      if (judgeAddress(value) !== undefined) return;
      const url = new URL(value);
      expect(['http:', 'https:']).toContain(url.protocol);
      expect(url.hostname).toContain('.');
      expect(url.username).toBe('');
      expect(value).not.toMatch(/[\s"<>]/);
    }),
  );
});

test('ordinary addresses pass', () => {
  fc.assert(
    fc.property(fc.webUrl(), (value) => {
      expect(judgeAddress(value)).toBeUndefined();
    }),
  );
});

test('what is proposed for a wrong address is another one', () => {
  fc.assert(
    fc.property(
      written.filter((value) => !/^https?:\/*$/i.test(value)),
      (value) => {
        expect(mendOf(address, value)).not.toBe(value);
      },
    ),
  );
});

test.for(['https://', 'https:///', 'http:', ' example.org '])('what is proposed for %o is right', (value) => {
  const mend = mendOf(address, value);
  expect(mend === undefined || address.safeParse(mend).success).toBe(true);
});

test.for(addresses)('%j is no address of an entry', (value) => {
  expect(judgeAddress(value)).toBeDefined();
});
