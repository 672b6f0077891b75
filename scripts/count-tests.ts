/** npm run count-tests: adds up what the test runners wrote into test-results/, as one line. */
import { readFileSync } from 'node:fs';
import { readArguments } from './lib/arguments.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

readArguments({ usage: 'npm run count-tests', options: {} });

/** What a runner's report says; a runner that wrote none did not run, which the exit code of the tests shows. */
function read(file: string, count: (report: never) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as never);
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const reports = [
  read('test-results/unit.json', (report: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  })),
  read('test-results/e2e.json', ({ stats }: { stats: { expected: number; flaky: number; unexpected: number; skipped: number } }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  })),
];
const sum = (name: keyof Counts) => reports.reduce((total, report) => total + report[name], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
