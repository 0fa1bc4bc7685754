import type { BackupInfo, SecondPlace } from '../../src-shared/features/backups/contract.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import { type CommandNamed, openRegister, pathFrom, type Work } from './commands.ts'
import { Refusal } from './program.ts'
import { passphraseFrom, recoveryKeyFrom } from './terminal.ts'

/** What `backup` answers: the backup, and whether the second place has it too. */
export interface BackedUp {
  readonly made: BackupInfo
  readonly second: SecondPlace
  /** Why the second place has it not; null where it has, or where there is none. */
  readonly failure: Failure | null
}

/** Makes a backup now, reads it back, and copies it to the second place where there is one. */
export async function backUp(work: Work, command: CommandNamed<'backup'>): Promise<BackedUp> {
  await openRegister(work, command.register, false)
  const made = await work.program.work('register.backUp', {})
  try {
    return { made, second: await work.program.work('register.copyBackups', {}), failure: null }
  } catch (error) {
    // The backup is made all the same; whoever called must know that it lies in one place only.
    if (!(error instanceof Refusal)) throw error
    const { second } = await work.program.ask('register.backupSettings', {})
    return { made, second, failure: error.failure }
  }
}

/** Writes the register into one encrypted file. */
export async function archive(
  work: Work,
  command: CommandNamed<'archive'>
): Promise<{ readonly path: string; readonly bytes: number }> {
  await openRegister(work, command.register, false)
  const path = pathFrom(work.terminal, command.file)
  const saved = await work.program.work('register.archive', { path })
  return { path: saved?.path ?? path, bytes: saved?.bytes ?? 0 }
}

/** What `restore` answers. */
export interface RestoredRegister {
  readonly path: string
  readonly name: string
  /** So many deletions for good were repeated in it, and so many could not be. */
  readonly replayed: number
  readonly unreadablePurges: number
}

/** Puts a backup or an archive into a new folder, unlocked with a passphrase of then or the recovery key. */
export async function restore(work: Work, command: CommandNamed<'restore'>): Promise<RestoredRegister> {
  const { terminal, program } = work
  const { open, replayed, unreadablePurges } = await program.ask('register.restore', {
    from: pathFrom(terminal, command.from),
    path: pathFrom(terminal, command.register),
    unlock: await unlocking(work, command.recover)
  })
  return { path: open.path, name: open.name, replayed, unreadablePurges }
}

async function unlocking({ terminal, words }: Work, recover: boolean) {
  const userName = terminal.env['SAMREGISTER_USER'] || null
  if (!recover) return { userName, passphrase: await passphraseFrom(terminal, words, false) }
  const recoveryKey = await recoveryKeyFrom(terminal, words)
  return { userName, recoveryKey, newPassphrase: await passphraseFrom(terminal, words, true) }
}
