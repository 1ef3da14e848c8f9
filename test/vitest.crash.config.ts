import { defineConfig } from 'vitest/config';

/** Real processes that are killed; needs minutes. A PostgreSQL and a Redis are used where they answer. */
export default defineConfig({
  test: { include: ['test/crash/**/*.crash.ts'], testTimeout: 900_000, hookTimeout: 60_000 },
});
