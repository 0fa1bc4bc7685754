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

/**
 * Makes an empty register and waits for the program behind it; the way through the window has a spec of its own. Answers
 * its recovery key.
 */
export async function openNewRegister(
  page: Page,
  { path, country = 'DK', language = 'da' }: NewRegister
): Promise<string> {
  const municipality =
    country === 'DK'
      ? { name: 'Prøveby Kommune', nationalId: '99001011', country }
      : { name: 'Prøvevik kommune', nationalId: '310550213', country }
  const input = { path, municipality, userName: 'Koordinator', passphrase, language }
  const { recoveryKey } = await ask<{ recoveryKey: string }>(page, 'register.create', input)
  await expect(page.getByRole('navigation', { name: words('shell', 'places') })).toBeVisible()
  return recoveryKey
}
