import type { DepartmentCode } from '../../../../src-shared/features/shielding/case.ts'
import { afterAnswer } from '../../../../src-shared/features/shielding/queue.rules.ts'
import type { TransferState } from '../../../../src-shared/features/shielding/transfer-plan.ts'
import { isSettled, type Transfer, type TransferAnswer } from '../../../../src-shared/features/shielding/transfers.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import type { Database } from '../../../db/open.ts'
import { noteProtection } from '../transfers.ts'

/** A transfer of the queue with what a message about it needs. */
export interface QueuedTransfer extends Transfer {
  readonly caseId: string
  readonly citizenId: string | null
  readonly department: { readonly code: string; readonly kind: DepartmentCode } | null
}

interface Row extends Transfer {
  readonly caseId: string
  readonly citizenId: string | null
  readonly orgCode: string | null
  readonly orgKind: DepartmentCode | null
}

/**
 * Whom a transfer or case (`t`) with a citizen (`z`) or none is about, over all cases: citizens of one fingerprint are one.
 * SQLite's hex(NULL) is ''.
 */
export const subjectColumn = "coalesce(lower(nullif(hex(z.fingerprint), '')), z.id, t.org_kind || ':' || t.org_code)"

const columns = `t.id, t.case_id AS caseId, t.citizen_id AS citizenId, t.org_code AS orgCode, t.org_kind AS orgKind,
  t.operation, t.ends_at AS endsAt, t.state, t.way, ${subjectColumn} AS subject`

interface ChosenSubject extends Pick<Row, 'citizenId' | 'orgCode' | 'orgKind'> {
  /** Hexadecimal; '' where nobody with the key has looked at it yet. */
  readonly fingerprint: string
}

const indexes = { id: 'sqlite_autoindex_shielding_transfer_1', state: 'shielding_transfer_state_id' } as const

/**
 * All transfers about those whom the chosen ones (of `t`, by its id or state) are about: by fingerprint, by citizen and by
 * department, each by a named index. Joined in this order (CROSS), as the planner knows nothing of how few are chosen, and
 * may know the tables from when they were nearly empty.
 */
function aboutThose(
  db: Database,
  by: keyof typeof indexes,
  chosen: string,
  ...params: readonly string[]
): readonly QueuedTransfer[] {
  const subjects = db
    .prepare<string[], ChosenSubject>(
      `SELECT DISTINCT t.citizen_id AS citizenId, t.org_code AS orgCode, t.org_kind AS orgKind,
         coalesce(hex(z.fingerprint), '') AS fingerprint
       FROM shielding_transfer t INDEXED BY ${indexes[by]}
       LEFT JOIN shielding_citizen z INDEXED BY sqlite_autoindex_shielding_citizen_1 ON z.id = t.citizen_id
       WHERE t.${by} ${chosen}`
    )
    .all(...params)
  const found = subjects.flatMap(({ fingerprint }) => (fingerprint === '' ? [] : [fingerprint]))
  const citizens = subjects.flatMap(({ citizenId, fingerprint }) =>
    citizenId && fingerprint === '' ? [citizenId] : []
  )
  const departments = subjects.flatMap(({ citizenId, orgKind, orgCode }) =>
    citizenId ? [] : [`${orgKind}:${orgCode}`]
  )
  return db
    .prepare<[string, string, string], Row>(
      `WITH ids AS MATERIALIZED (
         SELECT o.id FROM json_each(?) j CROSS JOIN shielding_citizen y INDEXED BY shielding_citizen_fingerprint ON y.fingerprint = unhex(j.value)
           CROSS JOIN shielding_transfer o INDEXED BY shielding_transfer_citizen ON o.citizen_id = y.id
         UNION SELECT o.id FROM json_each(?) j CROSS JOIN shielding_transfer o INDEXED BY shielding_transfer_citizen ON o.citizen_id = j.value
         UNION SELECT o.id FROM json_each(?) j
           CROSS JOIN shielding_transfer o INDEXED BY shielding_transfer_citizen ON o.citizen_id IS NULL AND o.org_kind || ':' || o.org_code = j.value
       )
       SELECT ${columns} FROM ids CROSS JOIN shielding_transfer t INDEXED BY sqlite_autoindex_shielding_transfer_1 ON t.id = ids.id
       LEFT JOIN shielding_citizen z INDEXED BY sqlite_autoindex_shielding_citizen_1 ON z.id = t.citizen_id ORDER BY t.id`
    )
    .all(JSON.stringify([...new Set(found)]), JSON.stringify(citizens), JSON.stringify([...new Set(departments)]))
    .map(queued)
}

/** Everything about all citizens and departments that something is open of: what `toHandOver` has to see. */
export function openQueue(db: Database): readonly QueuedTransfer[] {
  return aboutThose(db, 'state', "IN ('waiting', 'handedOver')")
}

/** Transfers that are looked at in one piece, with all about the same: a few milliseconds. */
const inOnePiece = 200

/**
 * All about those of whom a transfer is in one of these states, and `counts`, some of them at a time: what is about one
 * citizen or department always comes together, and once.
 */
export function* queueInPieces(
  db: Database,
  states: readonly TransferState[],
  counts: (transfer: Pick<Transfer, 'endsAt'>) => boolean = () => true
): Generator<readonly QueuedTransfer[], void> {
  const seen = new Set<string>()
  const next = db.prepare<[string, string, number], Pick<Transfer, 'id' | 'endsAt'>>(
    `SELECT id, ends_at AS endsAt FROM shielding_transfer INDEXED BY shielding_transfer_state_id
     WHERE state = ? AND id > ? ORDER BY id LIMIT ?`
  )
  for (const state of states)
    for (let after = '', more = true; more; ) {
      const some = next.all(state, after, inOnePiece)
      after = some.at(-1)?.id ?? ''
      more = some.length === inOnePiece
      const ids = some.filter(counts).map(({ id }) => id)
      const about = aboutThose(db, 'id', 'IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
      yield about.filter(({ subject }) => !seen.has(subject))
      for (const { subject } of about) seen.add(subject)
    }
}

/** Everything about whom one transfer is about. */
export function queueAbout(db: Database, id: string): readonly QueuedTransfer[] {
  return aboutThose(db, 'id', '= ?', id)
}

function queued({ orgCode, orgKind, ...row }: Row): QueuedTransfer {
  return { ...row, department: orgCode === null || orgKind === null ? null : { code: orgCode, kind: orgKind } }
}

/** Who changes the queue and when. */
export interface QueueAuthor {
  readonly db: Database
  readonly userId: string
  readonly country: Country
  /** UTC instant. */
  readonly at: string
}

/** Notes that a transfer leaves by a way. Inside a transaction. */
export function markHandedOver({ db, at, country }: QueueAuthor, { id, caseId }: QueuedTransfer, way: string): void {
  db.prepare(
    `UPDATE shielding_transfer SET state = 'handedOver', way = ?, handed_over_at = ?, attempts = attempts + 1,
       refused_reason = NULL WHERE id = ?`
  ).run(way, at, id)
  noteProtection(db, caseId, { now: at, country })
}

/**
 * Applies an answer, with all that follows from it, and notes how protected the cases are now. `by` is the person who
 * answers for it; null where a receipt or the register itself does. False where it is settled already, and stays as it is.
 * Inside a transaction.
 */
export function applyAnswer(
  author: QueueAuthor,
  id: string,
  answer: TransferAnswer,
  by: string | null = null
): boolean {
  const { db, at, country } = author
  const queue = queueAbout(db, id)
  const about = queue.find((one) => one.id === id)
  if (!about || isSettled(about.state)) return false
  const settle = db.prepare('UPDATE shielding_transfer SET state = ?, answered_at = ? WHERE id = ?')
  for (const { id: of, state } of afterAnswer(queue, id, answer)) settle.run(state, state === 'waiting' ? null : at, of)
  const said = answer.kind === 'confirmed' || answer.kind === 'overtaken' ? null : saidText(answer.code, answer.detail)
  const reference = answer.kind === 'confirmed' ? answer.reference : null
  db.prepare('UPDATE shielding_transfer SET refused_reason = ?, reference = ?, confirmed_by = ? WHERE id = ?').run(
    said,
    reference,
    by,
    id
  )
  for (const caseId of new Set(queue.map((one) => one.caseId))) noteProtection(db, caseId, { now: at, country })
  return true
}

/** Code and free text in the one column that keeps why; apart again by `saidParts`. */
const saidText = (code: string, detail: string | null): string => (detail === null ? code : `${code} ${detail}`)

/** The code of why a transfer was not taken, and what was said beside it. */
export function saidParts(text: string | null): { readonly code: string | null; readonly detail: string | null } {
  if (text === null) return { code: null, detail: null }
  const space = text.indexOf(' ')
  return space < 0 ? { code: text, detail: null } : { code: text.slice(0, space), detail: text.slice(space + 1) }
}
