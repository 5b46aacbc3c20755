import { defineConfig } from 'vitest/config';

/** Tests over the production builds as they would go to the stores; the builds must be there. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/bundle/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
