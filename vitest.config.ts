import { defineConfig } from 'vitest/config';

const seeded = { setupFiles: ['tests/support/property-seed.ts'] };
const services = {
  ...seeded,
  globalSetup: ['tests/support/global-setup.ts'],
  testTimeout: 90_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', ...seeded, include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        test: { name: 'property', ...seeded, include: ['tests/property/**/*.test.ts'], testTimeout: 30_000 },
      },
      { test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...services } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...services } },
    ],
    coverage: { include: ['src/**'], reportsDirectory: 'coverage' },
  },
});
