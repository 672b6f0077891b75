import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { serveFolder } from './serve-folder.ts';
import { findBrowser } from './browser.ts';

/** What Lighthouse judges. Performance hangs on the clock, the others do not. */
export const TIMELESS = ['accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof TIMELESS)[number] | 'performance';

/** The pages that are audited, by kind, each with its path under the base. */
const AUDITED = {
  home: '',
  list: 'papers/',
  paper: 'papers/obs-diff/',
  guide: 'guides/semi-structured/',
  compare: 'compare/',
  contribute: 'contribute/',
} as const;

export interface Audit {
  kind: string;
  /** From 0 to 100; of several runs the median. */
  scores: Partial<Record<Category, number>>;
  /** Audits that were not passed in full, with what Lighthouse says of them. */
  remarks: string[];
  /** The report of the last run as a page. */
  report: string;
}

type LighthouseRun = NonNullable<Awaited<ReturnType<typeof lighthouse>>>;

const PORT = 9333;

/**
 * Audits pages of a built site with Lighthouse as a slow phone would see them, served compressed.
 * @param folder where the site was built, at the root of a host. @param runs how often each page is loaded.
 */
export async function auditSite(folder: string, categories: readonly Category[], runs: number): Promise<Audit[]> {
  const { executablePath } = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', `--remote-debugging-port=${PORT}`],
  });
  try {
    await using server = await serveFolder(folder);
    const audits: Audit[] = [];
    for (const [kind, path] of Object.entries(AUDITED)) {
      const results: LighthouseRun[] = [];
      for (let run = 0; run < runs; run++) {
        const result = await lighthouse(server.address + path, { port: PORT, output: 'html', onlyCategories: [...categories], logLevel: 'error' });
        if (result === undefined || result.lhr.runtimeError) throw new Error(`${path}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
        results.push(result);
      }
      const last = results.at(-1)!;
      audits.push({
        kind,
        scores: Object.fromEntries(
          categories.map((category) => [category, median(results.map(({ lhr }) => Math.round((lhr.categories[category]?.score ?? 0) * 100)))]),
        ),
        remarks: Object.values(last.lhr.audits).flatMap(({ id, title, score, scoreDisplayMode }) =>
          scoreDisplayMode === 'binary' && score !== null && score < 1 ? [`${id}: ${title}`] : [],
        ),
        report: String(last.report),
      });
    }
    return audits;
  } finally {
    await browser.close();
  }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
