import { erasureTasks } from '../../../src-shared/features/tasks/rules/protocol.ts'
import { ofRecord, type RecordRow, sourceFrom, type TaskSource, withinSlice } from '../tasks/task-source.ts'

interface Row extends RecordRow {
  readonly responsible: string | null
  readonly unit: string | null
  readonly nextErasureOn: string | null
  readonly state: string | null
}

const sql = `
SELECT ${ofRecord}, r.responsible_id AS responsible, r.unit_id AS unit, r.next_erasure_on AS nextErasureOn, r.state
FROM processing_activity AS r WHERE ${withinSlice} AND r.next_erasure_on IS NOT NULL
  AND ifnull(r.template, '') <> 'yes'`

/** The erasures that are due of processing activities; a template processes nothing. */
export const erasureSource: TaskSource = sourceFrom<Row>(
  { entity: 'processingActivity' },
  sql,
  ({ responsible, unit }) => ({ people: [['responsible', responsible]] as const, unit }),
  erasureTasks
)
