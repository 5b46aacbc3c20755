import { defineConfig } from 'vitest/config';

/** Tests in real browsers, three files at a time: most of what they do is wait. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/harness/global-setup.ts'],
    environment: 'node',
    maxWorkers: 3,
    // On a busy machine a browser may miss its moment; what fails twice fails.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
