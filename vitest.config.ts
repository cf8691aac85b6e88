import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact({ reactAliasesEnabled: false })],
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000, maxWorkers: 2 },
});
