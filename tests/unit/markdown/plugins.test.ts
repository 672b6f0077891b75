import { unified } from '@astrojs/markdown-remark';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, expect, test, vi } from 'vitest';
import { codeTokens, headingIds, scrollingTables } from '../../../src/markdown/plugins.ts';

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

const renderer = await unified({ smartypants: false }).createRenderer({
  syntaxHighlight: 'shiki',
  shikiConfig: { theme: 'css-variables', transformers: [codeTokens] },
});
const render = async (markdown: string) => fromHtml((await renderer.render(markdown)).code, { fragment: true });

const python = 'import torch\n\n# {not} <code>\nx = f"{a:.2f} & {b}"\nrun(dtype=None)\n';

test('a highlighted block has classes and no inline styles, and its text is what was written', async () => {
  const tree = await render(`\`\`\`python\n${python}\`\`\`\n`);
  const classes = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    expect(properties).not.toHaveProperty('style');
    for (const name of properties['className'] ?? []) if (name.startsWith('token-')) classes.add(name);
  });
  expect([...classes]).toEqual(
    expect.arrayContaining(['token-keyword', 'token-comment', 'token-string-expression', 'token-constant', 'token-function']),
  );
  expect(toString(tree)).toContain(python.trimEnd());
});

test('what stands behind the language is the name of a file, and a block of no language is text', async () => {
  const names: unknown[] = [];
  visit(await render('```bash time.sh\nls\n```\n\n```bash\nls\n```\n\n```\n{ls}\n```\n'), 'element', ({ tagName, properties }) => {
    if (tagName === 'pre') names.push([properties['dataLanguage'], properties['dataFile']]);
  });
  expect(names).toEqual([
    ['bash', 'time.sh'],
    ['bash', undefined],
    ['plaintext', undefined],
  ]);
});

test('a name that would be markup stays a name', async () => {
  const tree = await render('```python a"><script>x</script>\nx = 1\n```\n');
  visit(tree, 'element', ({ tagName }) => expect(tagName).not.toBe('script'));
});

test('a machine that is busy highlights the same', async () => {
  const markdown = `\`\`\`python\n${python}\`\`\`\n`;
  const quick = await render(markdown);
  const now = Date.now();
  let minutes = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => now + 60_000 * minutes++);
  const slow = await render(markdown);
  vi.restoreAllMocks();
  expect(minutes).toBeGreaterThan(0);
  expect(slow).toEqual(quick);
});
