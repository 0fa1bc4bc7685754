import { test as base } from '@playwright/test'
import { keepToOneProcessor } from '../../support/own-processor.ts'
import { type LaunchedApp, launchApp } from './app.ts'
import { picturesAreLookedAt } from './pictures.ts'

/**
 * The test of all files: those that run in one worker share one started program where they do not try how it starts and
 * ends, as a start is half of what many a test costs. After a test that failed there is a new worker, and with it a new
 * program; the same goes for a file with another test than this, which would need another kind of worker.
 */
export const test = base.extend<object, { readonly processor: undefined; readonly program: LaunchedApp }>({
  processor: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use, { parallelIndex }) => {
      keepToOneProcessor(parallelIndex)
      await use(undefined)
    },
    { scope: 'worker', auto: true }
  ],
  program: [
    async ({ processor: _ }, use) => {
      // The register of a tour that somebody asked for is theirs to open.
      const launched = await launchApp({ sharp: picturesAreLookedAt, strongKeys: picturesAreLookedAt })
      await use(launched)
      await launched.close()
    },
    { scope: 'worker' }
  ]
})
