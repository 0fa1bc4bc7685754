import { measureEntity } from '../../../../src-shared/features/assurance/measure.fields.ts'
import { riskScenarioEntity } from '../../../../src-shared/features/assurance/risk-scenario.fields.ts'
import { labels } from '../../../../src-shared/kernel/labels.ts'
import type { RecordPanel, RecordParts } from '../../../components/record/record-parts.ts'
import { related } from '../../../components/record/related.tsx'
import { ConsultationSteps } from './consultation-steps.tsx'
import { PulledFacts } from './pulled-facts.tsx'
import { RiskChips } from './risk-chips.tsx'
import { RiskMatrix } from './risk-matrix.tsx'
import { ScreeningChip } from './screening-chip.tsx'
import { UnratedGaps } from './unrated-gaps.tsx'
import { riskAssessmentOf } from './use-scenarios.ts'

/** The matrix of the assessment that a record is (itself) or refers to by a field. */
function matrix(by: string | null): RecordPanel {
  return {
    key: 'risk-matrix',
    labels: labels('Risikobillede', 'Risikobilde', 'Risk matrix'),
    view: (record, panel) => {
      const id = by === null ? record.id : record.values[by]
      return typeof id === 'string' ? <RiskMatrix panel={panel} assessmentId={id} /> : null
    }
  }
}

/** What stands on the page of a risk assessment beside its fields. */
export const riskParts: RecordParts = {
  gaps: ({ id }, view) => <UnratedGaps assessment={id} view={view} />,
  panels: [
    matrix(null),
    related(riskScenarioEntity, 'assessment', [
      'name',
      'harms',
      'likelihood',
      'consequence',
      'likelihoodAfter',
      'consequenceAfter'
    ]),
    related(measureEntity, 'assessment', ['name', 'owner', 'deadline', 'doneOn', 'scenarios'])
  ]
}

/** What stands on the page of a scenario beside its fields. */
export const scenarioParts: RecordParts = {
  chips: (record) => <RiskChips record={record} />,
  panels: [related(measureEntity, 'scenarios', ['name', 'owner', 'deadline', 'doneOn'])]
}

/** What stands on the page of an impact assessment beside its fields. */
export const impactParts: RecordParts = {
  within: [{ section: 'authority', shows: [], view: (record) => <ConsultationSteps record={record} /> }],
  gaps: (record, view) => <UnratedGaps assessment={riskAssessmentOf(record)} view={view} />,
  chips: (record) => <ScreeningChip record={record} />,
  panels: [
    {
      key: 'pulled',
      labels: labels('Hentet fra registret', 'Hentet fra registeret', 'From the register'),
      view: (record, panel) => <PulledFacts panel={panel} record={record} />
    },
    matrix('riskAssessment')
  ]
}
