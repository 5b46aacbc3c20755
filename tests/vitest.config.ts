import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    root: '.',
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts'],
    environment: 'node',
    maxWorkers: '100%',
    // Commands are started as processes of their own, and a machine may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
