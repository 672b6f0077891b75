/** npm run lighthouse: what Lighthouse says of the built site; exit code 1 when a score is below its budget. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments, fail } from './lib/command.ts';
import { auditSite, TIMELESS, type Category } from './lib/lighthouse.ts';

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

/** The least score of each category. */
const LEAST: Record<Category, number> = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const categories: readonly Category[] = words.timeless ? TIMELESS : ['performance', ...TIMELESS];

const folder = process.env['OUT_DIR'] ?? 'dist';
if (!existsSync(path.join(folder, 'index.html'))) fail('there is no built site yet: run "npm run build" first');
const audits = await auditSite(folder, categories, runs).catch((error: unknown) => fail('Lighthouse could not look at the site', error));

const kept = path.join('test-results', 'lighthouse');
await mkdir(kept, { recursive: true });
for (const { kind, report } of audits) await writeFile(path.join(kept, `${kind}.html`), report);
console.table(audits.map(({ kind, scores }) => ({ page: kind, ...scores })));
console.log(`Reports are in ${kept}${path.sep}.`);
const low = audits.filter(({ scores }) => categories.some((category) => (scores[category] ?? 0) < LEAST[category]));
for (const { kind, remarks } of low) console.error(`${kind} is below its budget. ${remarks.join('; ')}`);
if (low.length > 0) process.exitCode = 1;
