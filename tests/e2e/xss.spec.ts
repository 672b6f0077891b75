import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import MarkdownIt from 'markdown-it';
import { visit } from 'unist-util-visit';
import { payloads } from '../fixtures/xss.ts';
import { attribute, builtPages, elementsOf } from './dist.ts';
import { addressOf, sites } from './sites.ts';
import { expect, test } from './test.ts';

const root = addressOf(sites.xss);

/** Elements that no entry may bring about; the site's own scripts are modules, or stand before the page. */
const FOREIGN = ['iframe', 'object', 'embed', 'base', 'marquee', 'video', 'audio', 'animate', 'x', 'slot', 'mglyph'];

/** What of some elements only a payload can have brought about. */
const problemsOf = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    const handlers = Object.keys(element.properties).filter((name) => /^on/i.test(name));
    const addresses = ['href', 'src', 'action', 'formAction', 'xLinkHref', 'srcDoc', 'data'].flatMap((name) => attribute(element, name) ?? []);
    const schemes = addresses.filter((address) => !/^https?:$/.test(new URL(address, 'https://example.org').protocol));
    const foreign = FOREIGN.includes(element.tagName) ? [element.tagName] : [];
    return [...handlers, ...schemes, ...foreign].map((what) => `<${element.tagName}> ${what}`);
  });

test('there are enough payloads, all of them different', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(60);
});

test('no payload becomes markup on any page', () => {
  const pages = builtPages(sites.xss);
  const problems = pages.flatMap((page) => problemsOf(elementsOf(sites.xss, page)).map((problem) => `${page}: ${problem}`));
  expect(pages.length).toBeGreaterThan(payloads.length);
  expect(problems).toEqual([]);
});

test('no payload runs on any page', async ({ page }) => {
  test.setTimeout(300_000);
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`);
  });
  const ran: string[] = [];
  for (const address of builtPages(sites.xss)) {
    await page.goto(root + address);
    if ((await page.evaluate(() => (globalThis as { hit?: number }).hit)) !== undefined) ran.push(address);
  }
  expect(ran).toEqual([]);
});

test('search, list and selection show payloads as text', async ({ page }) => {
  await page.goto(root);
  await page.getByRole('combobox', { name: /^Search/ }).fill('window hit script');
  await expect(page.locator('#searchResults').getByRole('option').first()).toBeVisible();
  await page.goto(`${root}papers/?q=window+hit+script`);
  await expect(page.locator('.papers tbody tr').first()).toContainText('window.hit=1');
  await page.goto(`${root}selection/?papers=${Array.from({ length: 20 }, (_, index) => `papers-${index}`).join(',')}`);
  await expect(page.getByRole('columnheader')).toHaveCount(20);
  expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
});

test('README keeps payloads as text', () => {
  const folder = path.join('.tmp', 'xss-readme');
  mkdirSync(folder, { recursive: true });
  for (const file of ['README.md', 'CONTRIBUTING.md']) copyFileSync(file, path.join(folder, file));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/readme.ts', '--into', folder], {
    env: { ...process.env, ...sites.xss.environment },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const html = new MarkdownIt({ html: true }).render(readFileSync(path.join(folder, 'README.md'), 'utf8'));
  const elements: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => void elements.push(element));
  expect(problemsOf(elements)).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === 'script' || tagName === 'img')).toEqual([]);
  expect(html).toContain('&lt;script&gt;window.hit=1&lt;/script&gt;');
});
