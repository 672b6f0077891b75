import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { judgeAddress } from '../../../src/schema/address.ts';
import { markdownLinks, terminalLinks, toRemarks, type CheckedLink } from '../../../src/links/report.ts';
import type { LinkVerdict } from '../../../src/links/probe.ts';

const place = { file: 'content/papers/x.yaml', line: 9, column: 3, path: 'links.code' };
const link = (address: string, verdict: LinkVerdict, places = [place]): CheckedLink => ({ address, verdict, places });

const parser = unified().use(remarkParse).use(remarkGfm);

const good = link('https://a.test/good', { kind: 'ok' });
const closed = link('https://a.test/closed', { kind: 'blocked', reason: 'answers 403 to this program' });
const slow = link('https://a.test/slow', { kind: 'temporary', reason: 'does not answer in time' });
const moved = link('https://a.test/old', { kind: 'moved', to: 'https://a.test/new' });
const dead = link('https://a.test/gone', { kind: 'dead', reason: 'answers 404' }, [place, { ...place, file: 'content/tools/y.yaml' }]);

test('a terminal gets a part for each kind, gravest first, a line for each place, and the numbers', () => {
  expect(terminalLinks([good, closed, slow, moved, dead], 1)).toBe(
    `Dead
content/papers/x.yaml:9:3  links.code  https://a.test/gone answers 404
content/tools/y.yaml:9:3  links.code  https://a.test/gone answers 404

Moved permanently
content/papers/x.yaml:9:3  links.code  https://a.test/old has moved permanently; did you mean https://a.test/new?

Not reachable for now
content/papers/x.yaml:9:3  links.code  https://a.test/slow does not answer in time

Blocks programs: check by hand
content/papers/x.yaml:9:3  links.code  https://a.test/closed answers 403 to this program

5 addresses (1 found working recently and not checked again): 1 dead, 1 moved, 1 temporary, 1 blocked, 1 ok.`,
  );
  expect(terminalLinks([], 0)).toBe('0 addresses: nothing to check.');
});

test('an issue says the same', () => {
  expect(markdownLinks([good, closed, moved, dead], 0)).toBe(
    `4 addresses: 1 dead, 1 moved, 1 blocked, 1 ok.

## Dead

- <https://a.test/gone> answers 404; in \`content/papers/x.yaml:9:3 links.code\`, \`content/tools/y.yaml:9:3 links.code\`

## Moved permanently

- <https://a.test/old> has moved permanently to <https://a.test/new>; in \`content/papers/x.yaml:9:3 links.code\`

## Blocks programs: check by hand

- <https://a.test/closed> answers 403 to this program; in \`content/papers/x.yaml:9:3 links.code\`
`,
  );
});

test('there is no issue without anything to mend', () => {
  expect(markdownLinks([], 0)).toBe('');
  expect(markdownLinks([good, closed, slow], 0)).toBe('');
});

test('an issue stays within what GitHub takes, and says what it leaves out', () => {
  const places = Array.from({ length: 40 }, () => place);
  for (const length of [200, 2000]) {
    const address = (index: number) => `https://a.test/${index}/`.padEnd(length, 'x');
    const many = Array.from({ length: 300 }, (_, index) => link(address(index), { kind: 'moved', to: address(index + 1) }, places));
    const body = markdownLinks([...many, closed], 0);
    const items = body.match(/^- /gm)!.length;
    expect(body.length).toBeLessThan(65_000);
    expect(items).toBeGreaterThan(80);
    expect(body).toContain(`… and ${300 - items} more: "npm run links" shows them all.`);
    expect(body).toContain('… and 1 more: "npm run links" shows them all.');
    expect(body).toContain(' and 37 more\n');
  }
});

test('no address is proposed where the field takes an identifier', () => {
  const at = (path: string) => [{ ...place, path }];
  const to = { kind: 'moved', to: 'https://openreview.net/forum?id=other' } as const;
  const remarks = toRemarks(['links.openreview', 'links.page', 'results.0.source-link'].map((path) => link('https://a.test/', to, at(path))));
  expect(remarks.map(({ mend }) => mend)).toEqual([undefined, to.to, to.to]);
});

test('whatever an address holds, it is one link or code, and no mention', () => {
  const addresses = fc.webUrl({ withFragments: true, withQueryParameters: true }).map((address) => `${address}/@someone/#1[x](y)*_~!&b`);
  fc.assert(
    fc.property(addresses, addresses, (address, to) => {
      fc.pre(judgeAddress(address) === undefined && judgeAddress(to) === undefined);
      const tree = parser.parse(markdownLinks([link(address, { kind: 'moved', to })], 0));
      const links: string[] = [];
      const words: string[] = [];
      visit(tree, (node, _index, parent) => {
        if (node.type === 'link') links.push(node.url, toString(node));
        if (node.type === 'text' && parent?.type !== 'link') words.push(node.value);
      });
      expect(links).toEqual([address, address, to, to]);
      expect(words.join(' ')).not.toContain('@');
    }),
    { numRuns: 40 },
  );
});
