import { unified } from '@astrojs/markdown-remark';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test, vi } from 'vitest';
import { codeTokens } from '../../../src/markdown/code-tokens.ts';

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
