import { defineConfig } from '@playwright/test';
import { addressOf, sites } from './tests/e2e/sites.ts';

const executablePath = process.env['BROWSER_PATH'];

export default defineConfig({
  testDir: 'tests/e2e',
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // On a busy machine a browser may miss a moment. What passes only the second time is reported as flaky, and that time is traced:
  // a trace of everything would take as long again as the tests.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  timeout: 60_000,
  use: {
    baseURL: addressOf(sites.real),
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // A browser that runs as root, in a container say, has no sandbox; it should call nobody by itself.
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: Object.values(sites).map((site) => ({
    command: `astro preview --ignore-lock --port ${site.port}`,
    url: addressOf(site),
    env: site.environment,
    reuseExistingServer: false,
  })),
});
