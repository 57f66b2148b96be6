import { defineConfig } from 'vitest/config';

/** A busy machine is slow, not wrong. Milliseconds. */
const PATIENCE = 20_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: PATIENCE,
    expect: { poll: { timeout: PATIENCE / 2 } },
    pool: 'threads',
    maxWorkers: 2,
  },
});
