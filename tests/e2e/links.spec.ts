import { expect, test } from './test.ts';
import { attribute, builtPages, elementsOf } from './dist.ts';
import { addressOf, sites } from './sites.ts';

// Everything that a page asks the browser to fetch or offers to follow.
const ADDRESSES = ['href', 'src', 'action', 'poster'] as const;

for (const site of [sites.real, sites.based]) {
  test(`every link, asset and fragment of ${site.label} answers`, async ({ request }) => {
    const root = addressOf(site);
    const idsOf = new Map<string, Set<string>>();
    const targets = new Map<string, string>();
    for (const page of builtPages(site)) {
      const elements = elementsOf(site, page);
      idsOf.set(new URL(page, root).href, new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])));
      for (const element of elements) {
        for (const name of ADDRESSES) {
          const value = attribute(element, name);
          if (value === undefined) continue;
          const target = new URL(value, new URL(page, root));
          // The canonical address and its like name the host that the site is built for.
          if (target.origin === 'https://example.org') target.host = new URL(root).host;
          else if (target.origin !== new URL(root).origin) continue;
          target.protocol = 'http:';
          targets.set(target.href, page);
        }
      }
    }
    expect(targets.size).toBeGreaterThan(50);

    const broken: string[] = [];
    const answers = new Map<string, Promise<number>>();
    for (const [target, page] of targets) {
      const { href, hash, pathname } = new URL(target);
      const address = href.slice(0, href.length - hash.length);
      if (!pathname.startsWith(site.base)) broken.push(`${page}: ${pathname} is outside the base`);
      const status = answers.get(address) ?? request.get(address, { maxRedirects: 0 }).then((response) => response.status());
      answers.set(address, status);
      // The page of what is not found is served at its own file.
      if ((await status) !== 200 && !pathname.endsWith('/404/')) broken.push(`${page}: ${address} answers ${await status}`);
      if (hash.length > 1 && idsOf.get(address)?.has(decodeURIComponent(hash.slice(1))) !== true) broken.push(`${page}: ${target} has no such place`);
    }
    expect(broken).toEqual([]);
  });
}

test('every page can be reached from the start page', () => {
  const site = sites.real;
  const root = addressOf(site);
  const pages = builtPages(site).filter((page) => page !== '404.html');
  const reached = new Set(['']);
  for (const page of reached) {
    for (const element of elementsOf(site, page)) {
      if (element.tagName !== 'a') continue;
      const target = new URL(attribute(element, 'href') ?? '', new URL(page, root));
      const path = target.pathname.slice(site.base.length);
      if (target.origin === new URL(root).origin && pages.includes(path)) reached.add(path);
    }
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});
