import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { absolute, editAddress, href, site } from '../../src/site.ts';

describe('a link within the site', () => {
  test.for([
    ['/papers/', '/', '/papers/'],
    ['papers/', '/', '/papers/'],
    ['/', '/', '/'],
    ['/papers/', '/some/base/', '/some/base/papers/'],
    ['/papers/', '/some/base', '/some/base/papers/'],
    ['papers/', 'some/base', '/some/base/papers/'],
    ['/papers/', '//some//base//', '/some/base/papers/'],
    ['/', '/base/', '/base/'],
    ['/tools/#a', '/base/', '/base/tools/#a'],
  ] as const)('%s under %s is %s', ([path, base, joined]) => {
    expect(href(path, base)).toBe(joined);
  });

  test('joins any base with exactly one slash', () => {
    const names = fc.array(fc.stringMatching(/^[a-z0-9.-]+$/), { maxLength: 3 });
    const slashes = fc.constantFrom('', '/', '//');
    fc.assert(
      fc.property(names, slashes, slashes, names, fc.boolean(), (base, before, after, path, rooted) => {
        const joined = href(`${rooted ? '/' : ''}${path.join('/')}`, `${before}${base.join('/')}${after}`);
        expect(joined).toBe(`/${[...base, path.join('/')].join('/')}`);
        expect(joined).not.toContain('//');
      }),
    );
  });
});

describe('a build that will live elsewhere', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  const under = async (base: string, address?: string) => {
    vi.resetModules();
    vi.stubEnv('BASE_PATH', base);
    if (address !== undefined) vi.stubEnv('SITE_URL', address);
    return import('../../src/site.ts');
  };

  test.for(['some/base', '/some/base', '/some/base/', '//some/base//'])('under %s has right addresses', async (base) => {
    const built = await under(base, 'https://example.org/ignored/');
    expect(built.site.base).toBe('/some/base/');
    expect(built.href('/papers/')).toBe('/some/base/papers/');
    expect(built.absolute('/papers/a/')).toBe('https://example.org/some/base/papers/a/');
  });

  test.for(['', '/'])('under %o is at the root', async (base) => {
    expect((await under(base)).site.base).toBe('/');
  });
});

test('the whole address of a path has the origin once', () => {
  expect(absolute('/papers/a/')).toBe(`${site.origin}${href('/papers/a/')}`);
  expect(absolute('feed.xml')).toMatch(/^https:\/\/[^/]+\/(?:.*\/)?feed\.xml$/);
});

test('an entry is edited where it stands in the repository', () => {
  expect(editAddress('papers/a.yaml')).toBe(`${site.repository}/edit/${site.branch}/content/papers/a.yaml`);
});
