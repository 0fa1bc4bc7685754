import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import type { Country, Language } from '../../../src-shared/kernel/language.ts'
import type { Envelope } from '../../../src-shared/kernel/result.ts'
import { words } from './words.ts'

/** What every register of the specs is opened with. */
export const passphrase = 'fire vilde gæs over Prøveby'

/** Asks main by the window's own bridge, for what a spec needs but does not try. Throws what was refused. */
export async function ask<T>(page: Page, channel: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    ([name, value]) => {
      const { samregister } = window as unknown as {
        samregister: { invoke(channel: string, input: unknown): Promise<unknown> }
      }
      return samregister.invoke(String(name), value)
    },
    [channel, input]
  )
  const envelope = answer as Envelope<T>
  if (!envelope.ok) throw new Error(`${channel}: ${envelope.error.code} ${JSON.stringify(envelope.error)}`)
  return envelope.data
}

interface NewRegister {
  readonly path: string
  readonly country?: Country
  readonly language?: Language
}

const municipalities = {
  DK: { name: 'Prøveby Kommune', nationalId: '99001011', country: 'DK' },
  NO: { name: 'Prøvevik kommune', nationalId: '310550213', country: 'NO' }
} as const
interface Made {
  readonly path: string
  readonly recoveryKey: string
}

const made = new Map<string, Promise<Made>>()
const folder = mkdtempSync(join(tmpdir(), 'samregister-e2e-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

async function make(country: Country, language: Language): Promise<Made> {
  const path = join(folder, `${country}-${language}.samregister`)
  const request = { path, municipality: municipalities[country], userName: 'Koordinator', passphrase, language }
  const maker = join(import.meta.dirname, 'make-register.ts')
  const { stdout: recoveryKey } = await promisify(execFile)(process.execPath, [maker, JSON.stringify(request)])
  return { path, recoveryKey }
}

/**
 * Opens an empty register in the program and waits for it; making one in the window has a spec of its own. Answers its
 * recovery key.
 */
export async function openNewRegister(
  page: Page,
  { path, country = 'DK', language = 'da' }: NewRegister
): Promise<string> {
  const kind = `${country} ${language}`
  const original = made.get(kind) ?? make(country, language)
  made.set(kind, original)
  const copy = path.endsWith('.samregister') ? path : join(path, `${municipalities[country].name}.samregister`)
  const { path: from, recoveryKey } = await original
  cpSync(from, copy, { recursive: true })
  await ask(page, 'register.open', { path: copy, passphrase })
  await expect(page.getByRole('navigation', { name: words('shell', 'places') })).toBeVisible()
  return recoveryKey
}
