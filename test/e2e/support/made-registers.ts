import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What everybody opens the specs' registers with. */
export const passphrase = 'fire vilde gæs over Prøveby'

/**
 * Who else is in a register with officers: those who may shield, beside Lone, a leader of no unit yet, and Mette, an
 * employee. Their keys cost nothing to derive either.
 */
export const officers = ['Sigrid', 'Solveig'] as const

/** A register to begin with: to be copied, not to be opened. */
export interface MadeRegister {
  readonly path: string
  readonly recoveryKey: string
}

/**
 * Run once before all specs: makes what they begin with. By a process of its own, as the program's whole source compiled by
 * Playwright would cost seconds.
 */
export default async function makeRegisters(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'samregister-e2e-'))
  const maker = join(import.meta.dirname, 'make-registers.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [maker, folder])
  process.env['REGISTERS_OF_SPECS'] = stdout
  return () => rmSync(folder, { recursive: true, force: true })
}

/** The empty register that the run made: the coordinator's alone, or with the officers in it. */
export function madeRegister({ withOfficers }: { readonly withOfficers: boolean }): MadeRegister {
  const [alone, other] = JSON.parse(process.env['REGISTERS_OF_SPECS'] ?? '[]') as readonly MadeRegister[]
  const made = withOfficers ? other : alone
  if (!made) throw new Error('no register was made before the specs')
  return made
}
