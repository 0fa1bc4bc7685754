import { type Page, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from './app.ts'
import { ask, openNewRegister } from './open-register.ts'

/** Before each test of a file: the program with a new, empty register. After it: all of that gone. */
export function inNewRegister(begin: (launched: LaunchedApp) => void): void {
  let launched: LaunchedApp
  test.beforeEach(async () => {
    launched = await launchApp()
    await openNewRegister(launched.page, { path: launched.dir })
    begin(launched)
  })
  test.afterEach(() => launched.close())
}

/** What saving answers. */
export interface Saved {
  readonly record: { readonly id: string; readonly version: number; readonly values: Record<string, unknown> }
}

/** Saves a new record, or one that was saved before. */
export function saveRecord(
  page: Page,
  entity: string,
  values: Record<string, unknown>,
  before?: Saved
): Promise<Saved> {
  const { id = null, version = null } = before?.record ?? {}
  return ask<Saved>(page, `${entity}.save`, { id, version, values })
}
