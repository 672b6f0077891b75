import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/lib/browser.ts';
import type { serveFolder, Transfer } from './serve.ts';

/** What one step cost a reader. */
export interface Cost {
  step: string;
  /** From asking to having, by the clock of the page. */
  time: number;
  /** How long the page's main thread was busy meanwhile. */
  busy: number;
  /** Processor time of the page with its workers: unlike the others, hardly touched by what else the machine does. */
  cpu: number;
  /** The longest stretch in which the page could not answer; 0 where none was longer than 50 ms. */
  longest: number;
  transfers: Transfer[];
}

export const bytesOf = (transfers: readonly Transfer[]): number => transfers.reduce((sum, { bytes }) => sum + bytes, 0);

/** One thing that a page is made to do. */
export interface Step {
  name: string;
  /** Does it, and gives the time that it took by the clock of the page. */
  run: (page: Page) => Promise<number>;
}

/** A browser of this machine that calls nobody by itself. */
export const launch = (): Promise<Browser> => {
  const { executablePath } = findBrowser();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
};

/** Takes a page that has loaded nothing yet through the steps, one after the other. */
export async function measure(browser: Browser, server: Awaited<ReturnType<typeof serveFolder>>, steps: readonly Step[]): Promise<Cost[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${server.address}index.html`);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const clocks = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const [busy, cpu] = ['TaskDuration', 'ProcessTime'].map((clock) => metrics.find(({ name }) => name === clock)!.value * 1000);
      return { busy: busy!, cpu: cpu! };
    };
    const costs: Cost[] = [];
    // What a step leaves loading counts for the next one, so that no byte is lost between them.
    let sent = server.sent.length;
    for (const { name, run } of steps) {
      await page.evaluate(watchLongTasks);
      const before = await clocks();
      const time = await run(page);
      const after = await clocks();
      const longest = await page.evaluate(longestTask);
      const transfers = server.sent.slice(sent);
      sent += transfers.length;
      costs.push({ step: name, time, busy: after.busy - before.busy, cpu: after.cpu - before.cpu, longest, transfers });
    }
    return costs;
  } finally {
    await context.close();
  }
}

interface Watched {
  longTasks: number[];
}

function watchLongTasks(): void {
  const watched = globalThis as unknown as Watched & { watching?: true };
  watched.longTasks = [];
  if (watched.watching) return;
  watched.watching = true;
  new PerformanceObserver((list) => watched.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['longtask'],
  });
}

/** A long task is reported once it is over, in a task of its own. */
async function longestTask(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return Math.max(0, ...(globalThis as unknown as Watched).longTasks);
}
