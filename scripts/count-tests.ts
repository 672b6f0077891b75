/** npm run count-tests: adds up what the test runners wrote into test-results/, as one line. */
import { readFileSync } from 'node:fs';
import { readArguments } from './lib/command.ts';

interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

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
function read(name: string, file: string, count: (report: never) => TestCounts): TestCounts {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as never);
  } catch {
    console.log(`The ${name} did not finish.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

// What fails outside of a test, such as a file of tests that cannot be read, is a failure as well.
const reports = [
  read('unit tests', 'test-results/unit.json', (report: UnitReport) => ({
    passed: report.numPassedTests,
    failed: report.success ? report.numFailedTests : Math.max(1, report.numFailedTests),
    skipped: report.numPendingTests,
  })),
  read('browser tests', 'test-results/e2e.json', ({ errors, stats }: BrowserReport) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  })),
];
const sum = (name: keyof TestCounts) => reports.reduce((total, report) => total + report[name], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
