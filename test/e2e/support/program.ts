import { test as base } from '@playwright/test'
import { type LaunchedApp, launchApp } from './app.ts'

/**
 * The test of files that do not try how the program starts and ends: those that run in one worker share one started
 * program, as a start is half of what many a test costs. After a test that failed there is a new worker, and with it a
 * new program.
 */
export const test = base.extend<object, { readonly program: LaunchedApp }>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const launched = await launchApp()
      await use(launched)
      await launched.close()
    },
    { scope: 'worker' }
  ]
})
