import { defineConfig } from 'vitest/config';

/** What needs a PostgreSQL and a Redis. */
export default defineConfig({
  test: { include: ['test/servers/**/*.test.ts'], testTimeout: 60_000 },
});
