import { type AgreementFacts, agreementTasks } from '../../../src-shared/features/tasks/rules/agreements.ts'
import { ofRecord, type RecordRow, type TaskSource, withinSlice } from '../tasks/task-source.ts'

interface Row extends RecordRow, Omit<AgreementFacts, 'announcedOn'> {
  readonly responsible: string | null
  readonly unit: string | null
  /** UTC instant. */
  readonly announcedAt: string | null
}

const announced =
  "FROM sub_processor AS s WHERE s.agreement_id = r.id AND s.deleted_at IS NULL AND s.approval = 'announced'"

const agreements = `
SELECT ${ofRecord}, r.responsible_id AS responsible, r.unit_id AS unit, r.basis, r.signed_on AS signedOn,
  r.starts_on AS startsOn, r.expires_on AS expiresOn, r.terminated_on AS terminatedOn, r.notice_months AS noticeMonths,
  r.notice_days AS noticeDays, r.oversight_months AS oversightMonths, r.last_oversight_on AS lastOversightOn,
  r.next_oversight_on AS nextOversightOn,
  (SELECT min(o.planned_on) FROM oversight AS o
   WHERE o.agreement_id = r.id AND o.deleted_at IS NULL AND o.completed_on IS NULL) AS plannedOn,
  (SELECT min(s.created_at) ${announced}) AS announcedAt, (SELECT count(*) ${announced}) AS announced
FROM processing_agreement AS r WHERE ${withinSlice}`

/** What is due of data processing agreements, their oversights and sub-processors. */
export const agreementSource: TaskSource = {
  of: { entity: 'agreement', referring: ['subProcessor', 'oversight'] },
  find({ rows, dayOf }) {
    const read = rows<Row>(agreements)
    return (after, to) =>
      read(after, to).flatMap((row) => {
        const announcedOn = row.announcedAt === null ? null : dayOf(row.announcedAt)
        const tasks = agreementTasks({ ...row, announcedOn })
        if (tasks.length === 0) return []
        const { seq, id, name, sortKey, responsible, unit } = row
        return [{ seq, id, name, sortKey, holders: { people: [['responsible', responsible]] as const, unit }, tasks }]
      })
  }
}
