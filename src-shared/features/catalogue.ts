import type { Entity, EntityName, Field } from '../kernel/field.ts'
import { agreementEntity } from './agreements/agreement.fields.ts'
import { oversightEntity } from './agreements/oversight.fields.ts'
import { oversightQuestionEntity } from './agreements/oversight-question.fields.ts'
import { subProcessorEntity } from './agreements/sub-processor.fields.ts'
import { impactAssessmentEntity } from './assurance/impact-assessment.fields.ts'
import { measureEntity } from './assurance/measure.fields.ts'
import { riskAssessmentEntity } from './assurance/risk-assessment.fields.ts'
import { riskScenarioEntity } from './assurance/risk-scenario.fields.ts'
import { cprSubscriptionEntity } from './cpr-subscriptions/cpr-subscription.fields.ts'
import { subscriptionSourceEntity } from './cpr-subscriptions/subscription-source.fields.ts'
import { municipalityEntity } from './organisations/municipality.fields.ts'
import { organisationUnitEntity } from './organisations/organisation-unit.fields.ts'
import { personEntity } from './organisations/person.fields.ts'
import { supplierEntity } from './organisations/supplier.fields.ts'
import { adaptationEntity } from './protocol/adaptation.fields.ts'
import { dataCategoryEntity } from './protocol/data-category.fields.ts'
import { jointArrangementEntity } from './protocol/joint-arrangement.fields.ts'
import { participationEntity } from './protocol/participation.fields.ts'
import { processingActivityEntity } from './protocol/processing-activity.fields.ts'
import { processingLineEntity } from './protocol/processing-line.fields.ts'
import { recipientEntity } from './protocol/recipient.fields.ts'
import { subjectCategoryEntity } from './protocol/subject-category.fields.ts'
import { transferEntity } from './protocol/transfer.fields.ts'
import { contractEntity } from './systems/contract.fields.ts'
import { dependencyEntity } from './systems/dependency.fields.ts'
import { deviationEntity } from './systems/deviation.fields.ts'
import { documentEntity } from './systems/document.fields.ts'
import { platformEntity } from './systems/platform.fields.ts'
import { softwareEntity } from './systems/software.fields.ts'
import { systemEntity } from './systems/system.fields.ts'
import { systemCategoryEntity } from './systems/system-category.fields.ts'
import { unitUseEntity } from './systems/unit-use.fields.ts'

/** Every entity by name; what the shared entity suite, import, export and search run over. */
export const catalogue: Readonly<Record<EntityName, Entity>> = {
  municipality: municipalityEntity,
  organisationUnit: organisationUnitEntity,
  person: personEntity,
  supplier: supplierEntity,
  systemCategory: systemCategoryEntity,
  software: softwareEntity,
  platform: platformEntity,
  contract: contractEntity,
  system: systemEntity,
  dependency: dependencyEntity,
  unitUse: unitUseEntity,
  document: documentEntity,
  deviation: deviationEntity,
  subjectCategory: subjectCategoryEntity,
  dataCategory: dataCategoryEntity,
  recipient: recipientEntity,
  processingActivity: processingActivityEntity,
  processingLine: processingLineEntity,
  transfer: transferEntity,
  participation: participationEntity,
  jointArrangement: jointArrangementEntity,
  adaptation: adaptationEntity,
  agreement: agreementEntity,
  subProcessor: subProcessorEntity,
  oversight: oversightEntity,
  oversightQuestion: oversightQuestionEntity,
  riskAssessment: riskAssessmentEntity,
  riskScenario: riskScenarioEntity,
  measure: measureEntity,
  impactAssessment: impactAssessmentEntity,
  subscriptionSource: subscriptionSourceEntity,
  cprSubscription: cprSubscriptionEntity
}

/** Every field of any entity that refers to this one, for asking who uses a record. */
export function referrersOf(name: EntityName): readonly { readonly entity: Entity; readonly field: Field }[] {
  return Object.values(catalogue).flatMap((entity) =>
    entity.fields
      .filter((field) => (field.kind === 'ref' || field.kind === 'refs') && field.entity === name)
      .map((field) => ({ entity, field }))
  )
}
