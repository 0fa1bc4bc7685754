import {
  assessmentTasks,
  type ImpactFacts,
  impactTasks,
  measureTasks
} from '../../../src-shared/features/tasks/rules/assurance.ts'
import { planOf } from '../entities/entity-plan.ts'
import { ofRecord, type RecordRow, sourceFrom, type TaskSource, withinSlice } from '../tasks/task-source.ts'

interface Held extends RecordRow {
  readonly responsible: string | null
  readonly unit: string | null
}

const holdersOf = ({ responsible, unit }: Held) => ({ people: [['responsible', responsible]] as const, unit })

const select = (entity: 'measure' | 'riskAssessment' | 'impactAssessment', columns: string): string =>
  `SELECT ${ofRecord}, ${columns} FROM ${planOf(entity).entity.table} AS r WHERE ${withinSlice}`

/** What is due of measures, risk assessments and impact assessments. */
export const assuranceSources: readonly TaskSource[] = [
  sourceFrom<Held & { readonly deadline: string | null; readonly doneOn: string | null }>(
    { entity: 'measure' },
    select('measure', 'r.owner_id AS responsible, NULL AS unit, r.deadline, r.done_on AS doneOn'),
    holdersOf,
    measureTasks
  ),
  sourceFrom<Held & { readonly nextOn: string | null }>(
    { entity: 'riskAssessment' },
    select('riskAssessment', 'r.assessed_by_id AS responsible, r.unit_id AS unit, r.next_on AS nextOn'),
    holdersOf,
    assessmentTasks
  ),
  sourceFrom<Held & ImpactFacts>(
    { entity: 'impactAssessment' },
    select(
      'impactAssessment',
      `r.responsible_id AS responsible, r.unit_id AS unit, r.revision_on AS revisionOn,
       r.prior_consultation_on AS priorConsultationOn, r.consultation_extended AS consultationExtended,
       r.authority_answered_on AS authorityAnsweredOn`
    ),
    holdersOf,
    impactTasks
  )
]
