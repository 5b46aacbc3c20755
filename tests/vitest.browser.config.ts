import { defineConfig } from 'vitest/config';

/** Tests in real browsers; a file at a time, for a browser wants the machine for itself. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/harness/global-setup.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
