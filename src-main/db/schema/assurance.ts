import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { processingActivity } from './protocol.ts'
import { ref, rootColumns } from './record-columns.ts'
import { system } from './system.ts'

/** A risk assessment. */
export const riskEvaluation = sqliteTable('risk_evaluation', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  unitId: ref('unit_id', () => organisationUnit.id),
  assessedById: ref('assessed_by_id', () => person.id),
  assessedOn: text('assessed_on'),
  scope: text('scope'),
  summary: text('summary'),
  acceptedByRole: text('accepted_by_role'),
  acceptedOn: text('accepted_on'),
  nextOn: text('next_on'),
  url: text('url'),
  note: text('note')
})

/** A scenario of a risk assessment. */
export const riskScenario = sqliteTable('risk_scenario', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  assessmentId: ref('assessment_id', () => riskEvaluation.id),
  harms: text('harms'),
  cause: text('cause'),
  effect: text('effect'),
  likelihood: text('likelihood'),
  consequence: text('consequence'),
  likelihoodAfter: text('likelihood_after'),
  consequenceAfter: text('consequence_after'),
  note: text('note')
})

/** A measure against scenarios. */
export const measure = sqliteTable('measure', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  assessmentId: ref('assessment_id', () => riskEvaluation.id),
  ownerId: ref('owner_id', () => person.id),
  deadline: text('deadline'),
  doneOn: text('done_on'),
  note: text('note')
})

/** A data protection impact assessment. */
export const impactAssessment = sqliteTable('impact_assessment', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  unitId: ref('unit_id', () => organisationUnit.id),
  responsibleId: ref('responsible_id', () => person.id),
  source: text('source'),
  reusedId: text('reused_id'),
  url: text('url'),
  evaluation: text('evaluation'),
  evaluationNote: text('evaluation_note'),
  automatedDecision: text('automated_decision'),
  automatedDecisionNote: text('automated_decision_note'),
  monitoring: text('monitoring'),
  monitoringNote: text('monitoring_note'),
  sensitiveData: text('sensitive_data'),
  sensitiveDataNote: text('sensitive_data_note'),
  largeScale: text('large_scale'),
  largeScaleNote: text('large_scale_note'),
  matching: text('matching'),
  matchingNote: text('matching_note'),
  vulnerablePersons: text('vulnerable_persons'),
  vulnerablePersonsNote: text('vulnerable_persons_note'),
  newTechnology: text('new_technology'),
  newTechnologyNote: text('new_technology_note'),
  prevents: text('prevents'),
  preventsNote: text('prevents_note'),
  screeningNote: text('screening_note'),
  benefit: text('benefit'),
  publicBenefit: text('public_benefit'),
  alternatives: text('alternatives'),
  process: text('process'),
  technology: text('technology'),
  knownProblems: text('known_problems'),
  personsConsulted: text('persons_consulted'),
  personsConsultedNote: text('persons_consulted_note'),
  personsAdvice: text('persons_advice'),
  internalAdvice: text('internal_advice'),
  processorAdvice: text('processor_advice'),
  expertAdvice: text('expert_advice'),
  minimisation: text('minimisation'),
  purposeCovered: text('purpose_covered'),
  rights: text('rights'),
  processorControl: text('processor_control'),
  proportionality: text('proportionality'),
  riskAssessmentId: ref('risk_assessment_id', () => riskEvaluation.id),
  riskSummary: text('risk_summary'),
  residualRisk: text('residual_risk'),
  priorConsultation: text('prior_consultation'),
  priorConsultationNote: text('prior_consultation_note'),
  priorConsultationOn: text('prior_consultation_on'),
  authorityAnswer: text('authority_answer'),
  consultationExtended: text('consultation_extended'),
  consultationExtendedNote: text('consultation_extended_note'),
  authorityAnsweredOn: text('authority_answered_on'),
  consultationResult: text('consultation_result'),
  officerAdvice: text('officer_advice'),
  officerAdviceOn: text('officer_advice_on'),
  approvedOn: text('approved_on'),
  approvedById: ref('approved_by_id', () => person.id),
  conditions: text('conditions'),
  revisionOn: text('revision_on'),
  note: text('note')
})

/** The systems of a risk assessment. */
export const riskSystem = sqliteTable(
  'risk_system',
  {
    riskEvaluationId: ref('risk_evaluation_id', () => riskEvaluation.id).notNull(),
    systemId: ref('system_id', () => system.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.riskEvaluationId, table.systemId] })]
)

/** The activities of a risk assessment. */
export const riskActivity = sqliteTable(
  'risk_activity',
  {
    riskEvaluationId: ref('risk_evaluation_id', () => riskEvaluation.id).notNull(),
    processingActivityId: ref('processing_activity_id', () => processingActivity.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.riskEvaluationId, table.processingActivityId] })]
)

/** The scenarios that a measure is against. */
export const measureScenario = sqliteTable(
  'measure_scenario',
  {
    measureId: ref('measure_id', () => measure.id).notNull(),
    riskScenarioId: ref('risk_scenario_id', () => riskScenario.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.measureId, table.riskScenarioId] })]
)

/** The activities of an impact assessment. */
export const impactActivity = sqliteTable(
  'impact_activity',
  {
    impactAssessmentId: ref('impact_assessment_id', () => impactAssessment.id).notNull(),
    processingActivityId: ref('processing_activity_id', () => processingActivity.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.impactAssessmentId, table.processingActivityId] })]
)

/** The systems of an impact assessment. */
export const impactSystem = sqliteTable(
  'impact_system',
  {
    impactAssessmentId: ref('impact_assessment_id', () => impactAssessment.id).notNull(),
    systemId: ref('system_id', () => system.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.impactAssessmentId, table.systemId] })]
)
