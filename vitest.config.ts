import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    // Some tests run the commands themselves.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
