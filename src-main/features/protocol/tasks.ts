import { arrangementTasks, erasureTasks, publicationTasks } from '../../../src-shared/features/tasks/rules/protocol.ts'
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

interface Arrangement extends RecordRow {
  readonly responsible: string | null
  readonly unit: string | null
  readonly nextReviewOn: string | null
  readonly expiresOn: string | null
}

/** The reviews that are due of arrangements of joint controllers. */
export const arrangementSource: TaskSource = sourceFrom<Arrangement>(
  { entity: 'jointArrangement' },
  `SELECT ${ofRecord}, r.responsible_id AS responsible, r.unit_id AS unit, r.next_review_on AS nextReviewOn,
     r.expires_on AS expiresOn
   FROM joint_arrangement AS r WHERE ${withinSlice}`,
  ({ responsible, unit }) => ({ people: [['responsible', responsible]] as const, unit }),
  arrangementTasks
)

interface PublishedUnit extends RecordRow {
  readonly publishedAt: string
}

const published = `
SELECT ${ofRecord}, max(v.published_at) AS publishedAt
FROM organisation_unit AS r JOIN protocol_version AS v ON v.unit_id = r.id
WHERE ${withinSlice} GROUP BY r.seq`

/** The next versions that are due of units whose record was published once. */
export const publicationSource: TaskSource = {
  of: { entity: 'organisationUnit' },
  find({ rows, dayOf, publishMonths }) {
    const read = rows<PublishedUnit>(published)
    return (after, to) =>
      read(after, to).map(({ seq, id, name, sortKey, publishedAt }) => {
        const tasks = publicationTasks(dayOf(publishedAt), publishMonths)
        return { seq, id, name, sortKey, tasks, holders: { people: [], unit: id } }
      })
  }
}
