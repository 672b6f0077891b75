import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { afterEach, expect, test, vi } from 'vitest';
import { headingIds, scrollingTables } from '../../../src/markdown/plugins.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test('links within the site get the base, and no others', async () => {
  vi.resetModules();
  vi.stubEnv('BASE_PATH', '/some/base/');
  const { linksUnderBase } = await import('../../../src/markdown/plugins.ts');
  const tree = fromHtml(
    '<a href="/guides/a/">1</a><a href="//b.example/">2</a><a href="#c">3</a><a href="https://example.org/">4</a><a>5</a><img src="/x">',
    { fragment: true },
  );
  linksUnderBase()(tree);
  expect(toHtml(tree)).toBe(
    '<a href="/some/base/guides/a/">1</a><a href="//b.example/">2</a><a href="#c">3</a><a href="https://example.org/">4</a><a>5</a><img src="/x">',
  );
});

test('every table scrolls by itself and can be reached by keyboard', () => {
  const table = '<table><tbody><tr><td>a</td></tr></tbody></table>';
  const tree = fromHtml(`<p>a</p>${table}<div>${table}</div>`, { fragment: true });
  scrollingTables()(tree);
  const html = toHtml(tree);
  expect(html.match(/<div class="scroll"[^>]*><table>/g)).toHaveLength(2);
  expect(html.match(/tabindex="0"/g)).toHaveLength(2);
  expect(html.replace(/<div class="scroll"[^>]*>(<table>.*?<\/table>)<\/div>/g, '$1')).toBe(`<p>a</p>${table}<div>${table}</div>`);
});

test('a heading in the notes of a paper has no name that a part of its page may have, and links to it follow', () => {
  const body = '<h2>Results</h2><h3>Main</h3><h2>Results</h2><a href="#results-1">1</a><a href="#cite">2</a><a>3</a>';
  const idsIn = (file: string) => {
    const tree = fromHtml(body, { fragment: true });
    headingIds()(tree, { path: file });
    return toHtml(tree);
  };
  expect(idsIn('/anywhere/papers/a.mdx')).toBe(
    '<h2 id="notes-results">Results</h2><h3 id="notes-main">Main</h3><h2 id="notes-results-1">Results</h2><a href="#notes-results-1">1</a><a href="#cite">2</a><a>3</a>',
  );
  expect(idsIn('/anywhere/guides/a.mdx')).toBe(body);
});
