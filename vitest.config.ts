import { defineConfig } from 'vitest/config';

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
