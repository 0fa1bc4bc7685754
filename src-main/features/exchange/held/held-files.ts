import type { HeldCounts, HeldFile, HeldOutcome, HeldPackage } from '../../../../src-shared/features/exchange/held.ts'
import type { Database } from '../../../db/open.ts'

/** A file to be noted; `sha256` of one that could not be read is made of its name. */
export interface ReadFile extends HeldCounts {
  readonly sha256: string
  readonly file: string
  readonly outcome: HeldOutcome
  readonly failure: HeldFile['failure']
  readonly municipality: string | null
  readonly exportedAt: string | null
}

/** Notes what came of reading a file, in place of what was noted of the same bytes. Inside a transaction. */
export function noteFile(db: Database, file: ReadFile, by: { readonly userId: string; readonly at: string }): void {
  const failure = file.failure && JSON.stringify(file.failure)
  db.prepare('INSERT OR REPLACE INTO held_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    file.sha256,
    file.file,
    by.at,
    by.userId,
    file.outcome,
    failure,
    file.municipality,
    file.exportedAt,
    file.created,
    file.updated,
    file.gone,
    file.unchanged
  )
}

/** Whether a file with these bytes was read to its end and would say nothing new. */
export function isRead(db: Database, sha256: string): boolean {
  const sql = "SELECT 1 FROM held_file WHERE sha256 = ? AND outcome <> 'failed'"
  return db.prepare<[string], number>(sql).pluck().get(sha256) !== undefined
}

type Row<T> = { readonly [K in keyof T]: string | number | null }

/** Every file that was read, the newest first. */
export function heldFiles(db: Database): readonly HeldFile[] {
  const sql = `SELECT sha256, file, read_at AS readAt, outcome, failure, municipality_name AS municipality,
      exported_at AS exportedAt, created, updated, gone, unchanged
    FROM held_file ORDER BY read_at DESC, file`
  return db
    .prepare<[], Row<HeldFile>>(sql)
    .all()
    .map((row) => ({ ...row, failure: row.failure === null ? null : JSON.parse(String(row.failure)) }) as HeldFile)
}

/** The packages that are held, by municipality. */
export function heldPackages(db: Database): readonly HeldPackage[] {
  interface Stored extends Omit<HeldPackage, 'municipality' | 'edited' | 'counts'> {
    readonly name: string
    readonly nationalId: string | null
    readonly country: HeldPackage['municipality']['country']
    readonly edited: string
    readonly counts: string
  }
  const sql = `SELECT p.number, p.municipality_name AS name, p.national_id AS nationalId, p.country, p.profile,
      p.exported_at AS exportedAt, p.read_at AS readAt, u.name AS readBy, p.file, p.trust, p.edited, p.counts
    FROM held_package p JOIN user u ON u.id = p.read_by ORDER BY p.municipality_name, p.profile`
  return db
    .prepare<[], Stored>(sql)
    .all()
    .map(({ name, nationalId, country, edited, counts, ...rest }) => ({
      ...rest,
      municipality: { name, nationalId, country },
      edited: JSON.parse(edited),
      counts: JSON.parse(counts)
    }))
}
