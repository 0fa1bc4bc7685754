import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Profile, RegisterState } from '../../../src-shared/features/register/contract.ts'
import type { LaunchedApp } from './app.ts'
import { expect } from './expect.ts'
import { ask, type NewRegister, openNewRegister } from './open-register.ts'
import { test } from './program.ts'
import { words } from './words.ts'

type How = Omit<NewRegister, 'path'>

/** Before each test of a file: the program with a new, empty register open, in a folder of the test's own. */
export function inNewRegister(begin: (launched: LaunchedApp) => void, how: How = {}): void {
  test.beforeEach(async ({ program }) => begin(await newRegister(program, how)))
}

/** The same before all tests of a file, which go on where the one before left. */
export function inOneRegister(begin: (launched: LaunchedApp) => Promise<void>): void {
  test.beforeAll(async ({ program }) => await begin(await newRegister(program)))
}

const used = new WeakSet<LaunchedApp>()

async function newRegister(program: LaunchedApp, how: How = {}): Promise<LaunchedApp> {
  const launched = await atTheStart(program)
  await openNewRegister(program.page, { path: launched.dir, ...how })
  return launched
}

/** The program as at its first start, without any register, and with a folder of the test's own. */
export async function atTheStart(program: LaunchedApp): Promise<LaunchedApp> {
  // Not after the last one: a page that loads takes longer than many a test.
  if (used.has(program)) await startAgain(program.page)
  used.add(program)
  return { ...program, dir: mkdtempSync(join(program.dir, 'test-')) }
}

/**
 * Closes what is open, forgets what the profile remembers, and shows what a first start shows: with a register, open or
 * locked, the window puts away all it knew of it. It is loaded anew only after a test that changed its language or look,
 * or ended with neither.
 */
async function startAgain(page: Page): Promise<void> {
  for (const other of page.context().pages()) if (other !== page) await other.close()
  const { recent, open, locked } = await ask<RegisterState>(page, 'register.state', {})
  // Locked before it is closed, it is not backed up: that is tried elsewhere.
  await ask(page, 'register.lock', {})
  await ask(page, 'register.close', {})
  for (const { path } of recent) await ask(page, 'register.forget', { path })
  const { language, theme } = await ask<Profile>(page, 'profile.get', {})
  const changed = theme !== 'auto' || (language ?? 'da') !== 'da'
  if (changed) await ask(page, 'profile.set', { language: 'da', theme: 'auto' })
  if (changed || !(open || locked)) await page.reload()
  // A place behind the # is where the next loading begins.
  await page.evaluate(() => window.history.replaceState(null, '', window.location.pathname))
  await expect(page.getByRole('navigation', { name: words('shell', 'places') })).toBeHidden()
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
