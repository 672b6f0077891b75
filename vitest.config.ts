import { defineConfig } from 'vitest/config';

// An editor may start the tests with a Node of its own, in which imports of .ts files and newer functions fail one by one.
if (Number(process.versions.node.split('.')[0]) < 24) {
  throw new Error(`The tests need Node 24, and this is ${process.version}. Run "npm run unit" or "npx vitest", which bring it.`);
}

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    // On two cores vitest would leave one idle.
    maxWorkers: '100%',
    // Some tests run the commands themselves.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
