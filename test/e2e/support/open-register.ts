import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Envelope } from '../../../src-shared/kernel/result.ts'
import { expect } from './expect.ts'
import { madeRegister, passphrase } from './made-registers.ts'
import { words } from './words.ts'

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

/** How a register that a spec begins with is to be. */
export interface NewRegister {
  /** Its folder, or the one that it is to lie in. */
  readonly path: string
  /** Whether there are those who may shield in it (made-registers.ts), beside the coordinator. */
  readonly withOfficers?: boolean
}

/**
 * Opens an empty register in the program and waits for it; making one in the window has a spec of its own. Answers its
 * recovery key.
 */
export async function openNewRegister(page: Page, { path, withOfficers = false }: NewRegister): Promise<string> {
  const copy = path.endsWith('.samregister') ? path : join(path, 'Prøveby Kommune.samregister')
  const { path: from, recoveryKey } = madeRegister({ withOfficers })
  cpSync(from, copy, { recursive: true })
  await ask(page, 'register.open', { path: copy, passphrase })
  await expect(page.getByRole('navigation', { name: words('shell', 'places') })).toBeVisible()
  return recoveryKey
}
