import type { RouteObject } from 'react-router'
import { agreementEntity } from '../../../src-shared/features/agreements/agreement.fields.ts'
import { oversightEntity } from '../../../src-shared/features/agreements/oversight.fields.ts'
import { oversightQuestionEntity } from '../../../src-shared/features/agreements/oversight-question.fields.ts'
import { subProcessorEntity } from '../../../src-shared/features/agreements/sub-processor.fields.ts'
import { impactAssessmentEntity } from '../../../src-shared/features/assurance/impact-assessment.fields.ts'
import { measureEntity } from '../../../src-shared/features/assurance/measure.fields.ts'
import { riskAssessmentEntity } from '../../../src-shared/features/assurance/risk-assessment.fields.ts'
import { riskScenarioEntity } from '../../../src-shared/features/assurance/risk-scenario.fields.ts'
import { adaptationEntity } from '../../../src-shared/features/protocol/adaptation.fields.ts'
import { dataCategoryEntity } from '../../../src-shared/features/protocol/data-category.fields.ts'
import { jointArrangementEntity } from '../../../src-shared/features/protocol/joint-arrangement.fields.ts'
import { participationEntity } from '../../../src-shared/features/protocol/participation.fields.ts'
import { processingActivityEntity } from '../../../src-shared/features/protocol/processing-activity.fields.ts'
import { processingLineEntity } from '../../../src-shared/features/protocol/processing-line.fields.ts'
import { recipientEntity } from '../../../src-shared/features/protocol/recipient.fields.ts'
import { subjectCategoryEntity } from '../../../src-shared/features/protocol/subject-category.fields.ts'
import { transferEntity } from '../../../src-shared/features/protocol/transfer.fields.ts'
import { labels } from '../../../src-shared/kernel/labels.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { entityRoutes } from '../../components/entity-routes.tsx'
import { OversightButton } from '../../components/oversight/oversight-button.tsx'
import { ownValuePanel } from '../../components/own-values/own-value-panel.tsx'
import { AnnexButton } from '../../components/papers/annex-button.tsx'
import { ArticleThirtyMenu } from '../../components/papers/article-thirty-menu.tsx'
import type { RecordPanel } from '../../components/record/record-parts.ts'
import { related } from '../../components/record/related.tsx'
import { redirectTo } from '../../components/redirect.ts'
import { EntityTable } from '../../components/table/entity-table.tsx'
import { activityParts } from './activity-parts.tsx'
import { ShowAsJoined } from './adapted/joined-chip.tsx'
import { AgreementChips } from './agreement-chips.tsx'
import { ArrangementChips } from './arrangement-chips.tsx'
import { impactParts, riskParts, scenarioParts } from './assurance/assurance-panels.tsx'
import { ErasuresPage } from './erasures/erasures-page.tsx'
import { ProtocolPlace } from './protocol-place.tsx'
import { QuestionChips } from './questions/question-chips.tsx'
import { QuestionGaps } from './questions/question-gaps.tsx'
import { QuestionsPanel } from './questions/questions-panel.tsx'
import { ReuseButton } from './sharing/reuse-button.tsx'
import { ShareButton } from './sharing/share-button.tsx'
import { UnitProtocolPage } from './unit/unit-protocol-page.tsx'
import { ComparePage } from './versions/compare-page.tsx'
import { VersionPage } from './versions/version-page.tsx'
import { VersionsPage } from './versions/versions-page.tsx'

const activitiesBy = (field: string) => [
  related(processingActivityEntity, field, ['name', 'unit', 'purpose', 'legalBases'])
]

const activities = (
  <EntityTable key="processingActivity" entity={processingActivityEntity} beside={<ArticleThirtyMenu unit={null} />} />
)

const assessments = <EntityTable key="impactAssessment" entity={impactAssessmentEntity} beside={<ReuseButton />} />

const agreementPanels = [
  related(subProcessorEntity, 'agreement', ['supplier', 'service', 'country', 'basis', 'approval']),
  related(oversightEntity, 'agreement', ['name', 'plannedOn', 'completedOn', 'method', 'conclusion', 'nextOn'])
]

const questionsPanel: RecordPanel = {
  key: 'questions',
  labels: labels('Spørgsmål til leverandøren', 'Spørsmål til leverandøren', 'Questions for the supplier'),
  shows: ['oversightQuestion.oversight'],
  view: (oversight, panel) => <QuestionsPanel panel={panel} oversight={oversight} />
}

const agreementChips = (record: RecordView) => <AgreementChips record={record} />

/** The record of processing activities, and the data processing agreements; with the pages that another feature adds. */
export const protocolRoutes = (pages: readonly RouteObject[]): RouteObject[] => [
  {
    path: 'protocol',
    element: <ProtocolPlace />,
    children: [
      redirectTo('activities'),
      ...entityRoutes('activities', processingActivityEntity, { ...activityParts, list: activities }),
      ...entityRoutes('agreements', agreementEntity, {
        chips: agreementChips,
        panels: agreementPanels,
        actions: (record) => (
          <>
            <OversightButton agreement={record.id} record={record} />
            <AnnexButton agreement={record} />
          </>
        )
      }),
      ...entityRoutes('joint', jointArrangementEntity, { chips: (record) => <ArrangementChips record={record} /> }),
      ...entityRoutes('impact', impactAssessmentEntity, {
        ...impactParts,
        list: assessments,
        actions: (record) => <ShareButton assessment={record.id} />
      }),
      ...entityRoutes('risks', riskAssessmentEntity, riskParts),
      ...entityRoutes('scenarios', riskScenarioEntity, scenarioParts),
      ...entityRoutes('measures', measureEntity),
      ...entityRoutes('lines', processingLineEntity),
      ...entityRoutes('transfers', transferEntity),
      ...pages,
      { path: 'erasures', element: <ErasuresPage /> },
      { path: 'unit', element: <UnitProtocolPage /> },
      { path: 'unit/:unit', element: <UnitProtocolPage /> },
      { path: 'unit/:unit/versions', element: <VersionsPage /> },
      { path: 'unit/:unit/versions/:version', element: <VersionPage /> },
      { path: 'unit/:unit/compare', element: <ComparePage /> },
      ...entityRoutes('participations', participationEntity, {
        panels: [ownValuePanel('adaptation')],
        actions: (participation) => <ShowAsJoined participation={participation} />
      }),
      ...entityRoutes('adaptations', adaptationEntity),
      ...entityRoutes('sub-processors', subProcessorEntity),
      ...entityRoutes('oversight-questions', oversightQuestionEntity),
      ...entityRoutes('oversights', oversightEntity, {
        chips: (record) => <QuestionChips oversight={record.id} />,
        gaps: (record, view) => <QuestionGaps oversight={record.id} view={view} />,
        panels: [questionsPanel],
        actions: (record) => {
          const { agreement, completedOn } = record.values
          if (typeof agreement !== 'string' || completedOn) return null
          return <OversightButton agreement={agreement} record={record} oversight={record} />
        }
      }),
      ...entityRoutes('subjects', subjectCategoryEntity, { panels: activitiesBy('subjects') }),
      ...entityRoutes('data', dataCategoryEntity, { panels: activitiesBy('dataCategories') }),
      ...entityRoutes('recipients', recipientEntity, { panels: activitiesBy('recipients') })
    ]
  }
]
