import { defineConfig } from 'vitest/config';

/** The built extension in real browsers: one file at a time, because two browsers at once starve a small machine. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
