import type { Database } from '../../../db/open.ts'
import { type Coverage, coverageOf, type Spoken } from './coverage.ts'
import { heldOf } from './held-as.ts'

/** A file of which a held package is made. */
export interface SourceOf extends Spoken {
  readonly number: number
  readonly file: string
  /** It was taken from, and that was undone. */
  readonly undone: boolean
}

interface Stored extends Omit<SourceOf, 'coverage' | 'undone'> {
  readonly says: string
  readonly profile: string
  readonly undone: 0 | 1
}

/** The files of which a held package is made, by what they speak of one each; the newest first. */
export function heldSources(db: Database, pack: number): readonly SourceOf[] {
  const sql = `SELECT s.number, s.says, s.exported_at AS exportedAt, s.file, p.profile, b.undone_at IS NOT NULL AS undone
    FROM held_source s JOIN held_package p ON p.number = s.package LEFT JOIN import_batch b ON b.id = s.batch_id WHERE s.package = ? ORDER BY s.exported_at DESC`
  return db
    .prepare<[number], Stored>(sql)
    .all(pack)
    .map(
      ({ says, profile, undone, ...rest }): SourceOf => ({
        ...rest,
        coverage: coverageOf(heldOf(profile), says),
        undone: undone === 1
      })
    )
}

/** Notes a package as one of the files, in place of one that spoke of the same; answers its number. */
export function keepSource(db: Database, pack: number, { coverage, exportedAt }: Spoken, file: string): number {
  const sql = `INSERT INTO held_source (package, says, exported_at, file) VALUES (?, ?, ?, ?)
    ON CONFLICT (package, says) DO UPDATE SET exported_at = excluded.exported_at, file = excluded.file RETURNING number`
  const says = JSON.stringify(coverage.says)
  return db.prepare<[number, string, string, string], number>(sql).pluck().get(pack, says, exportedAt, file) ?? 0
}

/** Notes the batch in which a file was taken from; null: nothing of it was taken. */
export function noteTaken(db: Database, pack: number, { says }: Coverage, batchId: string | null): void {
  const sql = 'UPDATE held_source SET batch_id = ? WHERE package = ? AND says = ?'
  db.prepare(sql).run(batchId, pack, JSON.stringify(says))
}
