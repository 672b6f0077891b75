import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { license?: string }>;
};

/** Licenses under which anybody may use, change and pass on, and which ask nothing of what is built with them. */
const FREE = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'PSF-2.0',
  '(MIT OR CC0-1.0)',
];

/** What is allowed besides, and why. None of it is part of the site, but for the fonts. */
const ALLOWED: readonly (readonly [license: RegExp, name: RegExp])[] = [
  // Fonts, which the license lets anybody serve.
  [/^OFL-1\.1$/, /^@fontsource/],
  // Tools that run while the site is built or tested, unchanged.
  [/^MPL-2\.0$/, /^(?:lightningcss|axe-core|@axe-core\/)/],
  // Image codecs that Astro may use, as a library of their own.
  [/LGPL-3\.0-or-later/, /^@img\/sharp-/],
  // MIT by its LICENSE file; package.json says so in an older form.
  [/^not stated$/, /^i$/],
];

test('every package has a license that lets the list be built and passed on', () => {
  const named = Object.entries(packages).filter(([path]) => path !== '');
  expect(named.length).toBeGreaterThan(100);
  const wrong = named.flatMap(([path, { license = 'not stated' }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    const isAllowed = FREE.includes(license) || ALLOWED.some(([kind, whose]) => kind.test(license) && whose.test(name));
    return isAllowed ? [] : [`${name}: ${license}`];
  });
  expect(wrong).toEqual([]);
});
