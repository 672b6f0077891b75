import { spawnSync } from 'node:child_process';
import { sites } from './sites.ts';
import { expect, test } from './test.ts';

test('Lighthouse gives full marks for accessibility, best practices and search engines on every kind of page', () => {
  test.setTimeout(300_000);
  const run = spawnSync(process.execPath, ['scripts/lighthouse.ts', '--timeless'], {
    env: { ...process.env, OUT_DIR: sites.real.output },
    encoding: 'utf8',
  });
  // What is below its budget is said there, with the audits that were not passed.
  expect(run.stderr).toBe('');
  expect(run.status, run.stdout).toBe(0);
});
