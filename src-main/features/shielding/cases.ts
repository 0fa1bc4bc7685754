import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'
import type { CaseEntry, CaseRow, ShieldingCase } from '../../../src-shared/features/shielding/contract.ts'
import { offered } from '../../../src-shared/features/shielding/machine.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import type { Session } from '../../ipc/context.ts'
import { contentOf, fourEyesOf } from './case-content.ts'
import { runningAlike, unitOf, viewRows } from './case-lists.ts'
import { type CaseDbRow, caseRow, factsOf } from './case-rows.ts'
import { type Changing, nameOf, todayIn } from './changing.ts'
import { decidedAtDesk } from './decisions/decided-by.ts'
import { protectionsOf } from './transfers.ts'
import { standingsTo, whoIs } from './who.ts'

/** The case with all that its page shows. Throws record.notFound, also for one that is not the asking user's to see. */
export function readCase(context: Changing, id: string): ShieldingCase {
  const { session } = context
  const { db } = session
  const row = caseRow(db, id)
  const day = todayIn(context)
  const standings = standingsTo(whoIs(session, day), row)
  if (standings.size === 0) throw new AppError('record.notFound')
  const said = contentFor(session, row, standings)
  const protections = protectionsOf(db, id, { now: context.now(), country: session.municipality.country })
  const citizens = db
    .prepare<[string], { id: string; relation: 'self' | 'accessOf' }>(
      'SELECT id, relation FROM shielding_citizen WHERE case_id = ? ORDER BY id'
    )
    .all(id)
  const [view] = viewRows(db, [row], day)
  return {
    ...(view as CaseRow),
    version: row.version,
    days: row.days,
    acute: row.acute === 1,
    completeBy: row.completeBy,
    decidedAt: row.decidedAt,
    decidedBy: (row.decidedWay === 'decisionFile' ? decidedAtDesk(db, id) : null) ?? nameOf(db, row.decidedBy),
    decidedWay: row.decidedWay,
    closedAt: row.closedAt,
    joinedInto: row.joinedInto === null ? null : numberOf(db, row.joinedInto),
    decidingUnit: unitOf(db, row.decidingUnitId),
    department: row.orgCode === null ? null : { code: row.orgCode, kind: row.orgKind ?? '' },
    standings: [...standings],
    offered: offered(factsOf(row), { as: standings }, day),
    fourEyes: fourEyesOf(session.user, row, said?.content ?? null),
    content: said?.content ?? null,
    pieces: said?.pieces ?? [],
    citizens: citizens.map((citizen) => ({ ...citizen, protection: protections.get(citizen.id) ?? 'notNeeded' })),
    joined: joinedInto(db, id),
    alike: standings.has('officer') ? runningAlike(db, id, day).filter((other) => other.id !== id) : [],
    entries: entriesOf(db, id)
  }
}

function contentFor(session: Session, row: CaseDbRow, standings: ReadonlySet<string>) {
  // Who asked sees how the own request stands; auditors see that things happened, and why only with a granted key.
  const mayAudit = standings.has('auditor') && session.areas.access('shielding') === 'open'
  return standings.has('officer') || standings.has('leader') || mayAudit ? contentOf(session, row) : null
}

function entriesOf(db: Database, caseId: string): readonly CaseEntry[] {
  type Row = { readonly at: string; readonly by: string; readonly changes: string | null }
  return db
    .prepare<[string], Row>(
      `SELECT e.at, coalesce(u.name, '') AS by, p.changes FROM history_entry e
       JOIN history_payload p ON p.seq = e.seq LEFT JOIN user u ON u.id = e.user_id
       WHERE e.record_id = ? AND e.entity = 'shieldingCase' ORDER BY e.seq`
    )
    .all(caseId)
    .map(({ at, by, changes }) => {
      const told = (changes === null ? {} : JSON.parse(changes)) as HistoryChanges
      const last = (key: string): string | null => {
        const value = told[key]?.[1]
        return typeof value === 'string' ? value : null
      }
      return {
        at,
        by,
        event: last('event') ?? '',
        state: last('state'),
        runsUntil: last('runsUntil'),
        way: last('way') as CaseEntry['way']
      }
    })
}

function joinedInto(db: Database, id: string): readonly { readonly id: string; readonly number: number }[] {
  const sql = 'SELECT id, number FROM shielding_case WHERE joined_into = ? ORDER BY number'
  return db.prepare<[string], { id: string; number: number }>(sql).all(id)
}

function numberOf(db: Database, id: string): { readonly id: string; readonly number: number } {
  return { id, number: caseRow(db, id).number }
}
