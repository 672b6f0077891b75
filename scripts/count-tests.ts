/** npm run count-tests: adds up what the test runners wrote into test-results/, as one line. */
import { readFileSync } from 'node:fs';
import { readArguments } from './lib/command.ts';

type Counts = readonly [passed: number, failed: number, skipped: number];
interface UnitReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}
interface BrowserReport {
  errors: unknown[];
  stats: { expected: number; flaky: number; unexpected: number; skipped: number };
}

readArguments({ usage: 'npm run count-tests', options: {} });

/** What a runner's report says. A runner that wrote none did not run to its end, which is a failure. */
function read(name: string, file: string, count: (report: UnitReport & BrowserReport) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as UnitReport & BrowserReport);
  } catch {
    console.log(`The ${name} did not finish.`);
    return [0, 1, 0];
  }
}

// What fails outside of a test, such as a file of tests that cannot be read, is a failure as well.
const unit = read('unit tests', 'test-results/unit.json', ({ success, numPassedTests, numFailedTests, numPendingTests }) => [
  numPassedTests,
  success ? numFailedTests : Math.max(1, numFailedTests),
  numPendingTests,
]);
const browser = read('browser tests', 'test-results/e2e.json', ({ errors, stats }) => [
  stats.expected + stats.flaky,
  stats.unexpected + errors.length,
  stats.skipped,
]);
console.log(`${unit[0] + browser[0]} passed, ${unit[1] + browser[1]} failed, ${unit[2] + browser[2]} skipped`);
