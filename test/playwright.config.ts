import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './e2e',
  // Node loads the program's sources by itself, and keeps what it made of them; Playwright reads each with its own compiler.
  build: { external: ['**/src-shared/**', '**/src-main/**', '**/test/support/**'] },
  // Emptied at every start, so a folder of its own beside the reports.
  outputDir: '../test-results/specs',
  globalSetup: ['./e2e/support/executable.ts', './e2e/support/made-registers.ts'],
  // For what hangs; a busy machine may take its time.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  workers: 2,
  fullyParallel: false,
  reporter: 'list',
  // One project: a worker that changes from one to another starts anew, and with it the program.
  testMatch: ['**/*.spec.ts', '**/tour.ts']
})
