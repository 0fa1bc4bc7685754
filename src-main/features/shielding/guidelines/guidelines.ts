import type {
  Guideline,
  GuidelineReaders,
  Guidelines
} from '../../../../src-shared/features/shielding/guidelines/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { readUsers } from '../../../security/user-rows.ts'
import { type Changing, todayIn } from '../changing.ts'

/** Every version, the newest first. */
export function guidelineVersions(db: Database): readonly Guideline[] {
  type Row = Omit<Guideline, 'checklist'> & { readonly checklist: string }
  return db
    .prepare<[], Row>(
      `SELECT g.number, g.text, g.local_text AS local, g.checklist, g.valid_from AS validFrom, g.source,
         g.published_at AS publishedAt, u.name AS publishedBy
       FROM shielding_guideline g JOIN user u ON u.id = g.published_by ORDER BY g.number DESC`
    )
    .all()
    .map((row) => ({ ...row, checklist: JSON.parse(row.checklist) as string[] }))
}

/** The version that counts on a day: the newest that is valid by then; null: none is. */
export function guidelineOn(db: Database, today: string): Guideline | null {
  return guidelineVersions(db).find(({ validFrom }) => validFrom <= today) ?? null
}

/** The guideline as the asking user meets it. */
export function readGuidelines(by: Changing): Guidelines {
  const { db, user } = by.session
  const current = guidelineOn(db, todayIn(by))
  const sql = 'SELECT at FROM shielding_guideline_read WHERE user_id = ? AND number = ?'
  const readAt = current && db.prepare<[string, number], string>(sql).pluck().get(user.id, current.number)
  return { current, versions: guidelineVersions(db), readAt: readAt ?? null }
}

/** What becomes the next version. */
export type NewGuideline = Pick<Guideline, 'text' | 'local' | 'checklist' | 'validFrom' | 'source'>

/** Publishes the next version, told in the history; answers its number. Inside a transaction. */
export function publishGuideline({ session: { db, user }, now }: Changing, next: NewGuideline): number {
  const number = (guidelineVersions(db)[0]?.number ?? 0) + 1
  const at = now()
  db.prepare('INSERT INTO shielding_guideline VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    number,
    next.text,
    next.local,
    JSON.stringify(next.checklist),
    next.validFrom,
    next.source,
    at,
    user.id
  )
  createHistoryWriter(db).append({
    at,
    userId: user.id,
    batchId: null,
    entity: 'shieldingGuideline',
    recordId: String(number),
    version: 1,
    action: 'create',
    changes: {
      guideline: [null, number],
      validFrom: [null, next.validFrom],
      ...(next.source !== null && { adoptedFrom: [null, next.source] })
    }
  })
  return number
}

/** Throws record.conflict where another version came out since `after` was the newest; null: there was none. */
export function requireNewest(db: Database, after: number | null): void {
  if ((guidelineVersions(db)[0]?.number ?? null) !== after) throw new AppError('record.conflict')
}

/** The asking user has read a version; the first time counts. Throws record.notFound. Inside a transaction. */
export function confirmGuideline({ session: { db, user }, now }: Changing, number: number): void {
  if (!guidelineVersions(db).some((version) => version.number === number)) throw new AppError('record.notFound')
  db.prepare('INSERT INTO shielding_guideline_read VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(user.id, number, now())
}

/** Who has confirmed a version, and which users of the register have not. */
export function guidelineReaders(db: Database, number: number): GuidelineReaders {
  const confirmed = db
    .prepare<[number], GuidelineReaders['confirmed'][number]>(
      `SELECT u.id, u.name, r.at FROM shielding_guideline_read r JOIN user u ON u.id = r.user_id
       WHERE r.number = ? ORDER BY u.name, u.id`
    )
    .all(number)
  const known = new Set(confirmed.map(({ id }) => id))
  const waiting = readUsers(db).filter(({ id }) => !known.has(id))
  return { confirmed, waiting: waiting.map(({ id, name }) => ({ id, name })) }
}
