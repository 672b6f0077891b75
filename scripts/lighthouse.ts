/**
 * npm run lighthouse: what Lighthouse says of the built site, as a slow phone would see it, served compressed; exit code 1
 * when a score is below its budget.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from './lib/browser.ts';
import { fail, readArguments } from './lib/command.ts';
import { serveFolder } from './lib/serve-folder.ts';

/** The least score of each category. Performance hangs on the clock, the others do not. */
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
type Category = keyof typeof LEAST;

/** The pages that are audited, by kind, each with its path under the base. */
const AUDITED = {
  home: '',
  list: 'papers/',
  paper: 'papers/obs-diff/',
  guide: 'guides/semi-structured/',
  compare: 'compare/',
  contribute: 'contribute/',
};
const PORT = 9333;

const words = readArguments({
  usage: 'npm run lighthouse [-- --runs 5] [--timeless]',
  options: {
    runs: { type: 'string', default: '5' },
    /** Only what does not hang on the clock, once. */
    timeless: { type: 'boolean', default: false },
  },
});
const runs = words.timeless ? 1 : Number(words.runs);
if (!Number.isInteger(runs) || runs < 1) fail(`--runs ${JSON.stringify(words.runs)} is not a whole number of 1 or more`);
const categories = (Object.keys(LEAST) as Category[]).filter((category) => !words.timeless || category !== 'performance');

const folder = process.env['OUT_DIR'] ?? 'dist';
if (!existsSync(path.join(folder, 'index.html'))) fail('there is no built site yet: run "npm run build" first');
const kept = path.join('test-results', 'lighthouse');
await mkdir(kept, { recursive: true });
const audits = await auditSite().catch((error: unknown) => fail('Lighthouse could not look at the site', error));

console.table(audits.map(({ kind, scores }) => ({ page: kind, ...scores })));
console.log(`Reports are in ${kept}${path.sep}.`);
const low = audits.filter(({ scores }) => categories.some((category) => scores[category]! < LEAST[category]));
for (const { kind, remarks } of low) console.error(`${kind} is below its budget. ${remarks.join('; ')}`);
if (low.length > 0) process.exitCode = 1;

/** The scores of each kind of page, of several runs the median, and the audits that the last one did not pass in full. */
async function auditSite() {
  const { executablePath } = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', `--remote-debugging-port=${PORT}`],
  });
  try {
    await using server = await serveFolder(folder);
    const audits: { kind: string; scores: Partial<Record<Category, number>>; remarks: string[] }[] = [];
    for (const [kind, page] of Object.entries(AUDITED)) {
      const results: NonNullable<Awaited<ReturnType<typeof lighthouse>>>[] = [];
      for (let run = 0; run < runs; run++) {
        const result = await lighthouse(server.address + page, { port: PORT, output: 'html', onlyCategories: categories, logLevel: 'error' });
        if (result === undefined || result.lhr.runtimeError) throw new Error(`${page}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
        results.push(result);
      }
      const last = results.at(-1)!;
      await writeFile(path.join(kept, `${kind}.html`), String(last.report));
      const scoreOf = (category: Category) => median(results.map(({ lhr }) => Math.round((lhr.categories[category]?.score ?? 0) * 100)));
      audits.push({
        kind,
        scores: Object.fromEntries(categories.map((category) => [category, scoreOf(category)])),
        remarks: Object.values(last.lhr.audits).flatMap(({ id, title, score, scoreDisplayMode }) =>
          scoreDisplayMode === 'binary' && score !== null && score < 1 ? [`${id}: ${title}`] : [],
        ),
      });
    }
    return audits;
  } finally {
    await browser.close();
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
