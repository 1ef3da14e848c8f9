import { defineConfig } from 'vitest/config';

/** What needs LibreOffice. */
export default defineConfig({
  test: { include: ['test/office/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
