import { asksForAnswer } from '../../../../src-shared/features/exchange/feedback.ts'
import { feedbackTasks } from '../../../../src-shared/features/tasks/rules/feedback.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { ofRecord, type RecordRow, type TaskSource, withinSlice } from '../../tasks/task-source.ts'
import { statesOf } from './finding-states.ts'
import { findingsAbout } from './finding-store.ts'

interface Row extends RecordRow {
  readonly owner: string | null
  readonly administrator: string | null
  readonly coordinator: string | null
  readonly unit: string | null
}

const told = 'EXISTS (SELECT 1 FROM feedback_finding f WHERE f.record_id = r.id AND f.answer IS NULL)'

const statements = {
  system: `SELECT ${ofRecord}, u.owner_id AS owner, u.administrator_id AS administrator, u.coordinator_id AS coordinator,
      u.unit_id AS unit FROM system AS r
    LEFT JOIN system_use AS u ON u.system_id = r.id AND u.municipality_id = @municipality AND u.deleted_at IS NULL
    WHERE ${withinSlice} AND ${told}`,
  supplier: `SELECT ${ofRecord}, NULL AS owner, NULL AS administrator, NULL AS coordinator, NULL AS unit
    FROM supplier AS r WHERE ${withinSlice} AND ${told}`
} as const

/** What a central office asks of this municipality's systems and suppliers; gone with the answer, or when it is mended. */
export const feedbackSources: readonly TaskSource[] = (['system', 'supplier'] as const).map((entity) => ({
  of: { entity },
  find({ db, municipalityId, rows, dayOf }) {
    const read = rows<Row>(statements[entity])
    const about = findingsAbout(db, entity)
    // Of facts and questions neither the day nor the country says anything.
    const standing = { db, municipalityId, country: 'DK' as Country, today: '' }
    return (after, to) =>
      read(after, to).map(({ seq, id, name, sortKey, owner, administrator, coordinator, unit }) => {
        const asked = about(id).filter(({ kind }) => asksForAnswer(kind))
        const states = statesOf(asked, standing)
        const open = asked.filter((_, at) => states[at] === 'open')
        const first = open[0]
        const people = [['owner', owner] as const, ['administrator', administrator] as const]
        const tasks = first ? feedbackTasks(dayOf(first.exportedAt), open.length, first.field) : []
        return { seq, id, name, sortKey, holders: { people, unit, coordinator }, tasks }
      })
  }
}))
