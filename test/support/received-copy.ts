import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RegisterProgram, registerProgram } from './register-program.ts'

/** A backup of a register with the supplier Nordlys, and where copies of it that somebody changed are restored. */
export interface ReceivedCopy {
  readonly program: RegisterProgram
  readonly backup: string
  readonly files: Readonly<Record<'register.db' | 'keys.json', Buffer>>
  /** Where a changed archive is put. */
  readonly archive: string
  /** Where it is restored to, if nothing else is said. */
  readonly target: string
  at(...names: readonly string[]): string
  restore(from?: string, path?: string): ReturnType<typeof restoring>
  refused(from?: string, path?: string): ReturnType<RegisterProgram['refused']>
  /** What lies around the register, by name; the program's own settings beside it are none of the matter. */
  around(): readonly string[]
}

const restoring = (program: RegisterProgram, from: string, path: string) =>
  program.ask('register.restore', { from, path, unlock: unlocking(program) })

const unlocking = ({ register: { passphrase } }: RegisterProgram) => ({ userName: null, passphrase })

/** Makes the register and its backup. */
export async function receivedCopy(): Promise<ReceivedCopy> {
  const program = await registerProgram()
  await program.ask('supplier.save', { id: null, version: null, values: { name: 'Nordlys' } })
  const { path: backup } = await program.work('register.backUp', {})
  const at = (...names: readonly string[]) => join(program.folder, ...names)
  const archive = at('modtaget.samregister-archive')
  const target = at('Gendannet.samregister')
  const read = (name: string) => readFileSync(join(backup, name))
  return {
    program,
    backup,
    files: { 'register.db': read('register.db'), 'keys.json': read('keys.json') },
    archive,
    target,
    at,
    restore: (from = archive, path = target) => restoring(program, from, path),
    refused: (from = archive, path = target) =>
      program.refused('register.restore', { from, path, unlock: unlocking(program) }),
    around: () =>
      readdirSync(program.folder)
        .filter((name) => name !== 'profile')
        .sort()
  }
}
