import { defineConfig } from 'vitest/config';

/** Tests in real browsers, two files at a time, one for each core that is counted on. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/harness/global-setup.ts'],
    environment: 'node',
    maxWorkers: 2,
    // On a busy machine a browser may miss its moment; what fails twice fails.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
