import { join } from 'node:path'
import { rewriteFile } from '../../db/maintenance.ts'
import { codeOf, RegisterError } from '../../db/register-error.ts'
import { registerFiles } from '../../db/register-files.ts'
import { readSetting, settingKeys } from '../../db/settings.ts'
import { readPurgeList, writePurgeList } from '../../security/purge-list.ts'
import type { Session } from '../../security/session.ts'
import { pendingPurges, replayPurges } from './replay.ts'

/** What was done about the list of purges when a register was opened. */
export interface Settled {
  readonly replayed: number
  /** Lines that are damaged or not this register's. */
  readonly unreadable: number
}

/**
 * Before anybody sees a register: purges again what the list beside its backups says was purged after this state of it,
 * and writes down there what its own history tells of. A register that is only looked at is left as it is.
 */
export function settlePurges({ db, path, user, readonly }: Session, now: () => Date): Settled {
  if (readonly) return { replayed: 0, unreadable: 0 }
  const backups = join(path, registerFiles.backups)
  const list = readPurgeList(db, backups)
  const pending = pendingPurges(db, list)
  if (pending.length > 0) {
    const municipalityId = ownMunicipality(db)
    const by = { userId: user.id, municipalityId, scope: 'all', batchId: null } as const
    replayPurges(db, { ...by, now: () => now().toISOString() }, pending)
  }
  if (readSetting(db, settingKeys.rewrite) === true) asFarAsPossible(() => rewriteFile(db))
  asFarAsPossible(() => writePurgeList(db, backups))
  return { replayed: pending.length, unreadable: list.unreadable }
}

/** A full disk or a reader elsewhere must not keep anybody out; it is tried again at the next opening. */
function asFarAsPossible(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (error instanceof RegisterError || /^SQLITE_(FULL|BUSY|LOCKED)/.test(codeOf(error))) return
    throw error
  }
}

function ownMunicipality(db: Session['db']): string {
  const own = 'SELECT id FROM municipality WHERE deleted_at IS NULL ORDER BY seq LIMIT 1'
  return db.prepare<[], string>(own).pluck().get() ?? ''
}
