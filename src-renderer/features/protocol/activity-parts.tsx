import { agreementEntity } from '../../../src-shared/features/agreements/agreement.fields.ts'
import { stepOfField } from '../../../src-shared/features/protocol/guide.rules.ts'
import { jointArrangementEntity } from '../../../src-shared/features/protocol/joint-arrangement.fields.ts'
import { participationEntity } from '../../../src-shared/features/protocol/participation.fields.ts'
import { labels } from '../../../src-shared/kernel/labels.ts'
import { NoticeMenu } from '../../components/papers/notice-menu.tsx'
import type { RecordParts } from '../../components/record/record-parts.ts'
import { related } from '../../components/record/related.tsx'
import { AdaptationTools, AdaptedValue } from './adapted/adapted-field.tsx'
import { JoinedChip } from './adapted/joined-chip.tsx'
import { ActivityMenu } from './copies/activity-menu.tsx'
import { BeginFromTemplate } from './copies/begin-from-template.tsx'
import { CopyPanel } from './copies/copy-panel.tsx'
import { TemplateChip } from './copies/template-chip.tsx'
import { ActivityConflict } from './erasures/conflict-chip.tsx'
import { ActivityGuide } from './guide/activity-guide.tsx'
import { BeginGuided } from './guide/begin-guided.tsx'
import { GuideButton } from './guide/guide-button.tsx'
import { ActivityLines } from './pieces/activity-lines.tsx'
import { ActivityTransfers } from './pieces/activity-transfers.tsx'

/** What an activity's page has beside its fields. */
export const activityParts: RecordParts = {
  within: [
    {
      section: 'people',
      shows: ['processingLine.activity'],
      view: (activity) => <ActivityLines activity={activity} />
    },
    {
      section: 'recipients',
      shows: ['transfer.activity'],
      view: (activity) => <ActivityTransfers activity={activity} />
    }
  ],
  chips: (activity) => (
    <>
      <JoinedChip activity={activity} />
      <TemplateChip activity={activity} />
      <ActivityConflict activity={activity} />
    </>
  ),
  fieldValue: (field, activity, value) => (
    <AdaptedValue field={field} activity={activity}>
      {value}
    </AdaptedValue>
  ),
  fieldTools: (field, activity) => <AdaptationTools field={field} activity={activity} />,
  actions: (activity) => (
    <>
      {activity.writable && <GuideButton />}
      <NoticeMenu activity={activity.id} />
    </>
  ),
  guide: { stepOf: stepOfField, view: (props) => <ActivityGuide {...props} /> },
  begin: () => (
    <>
      <BeginGuided />
      <BeginFromTemplate />
    </>
  ),
  menu: (activity, show) => <ActivityMenu activity={activity} show={show} />,
  panels: [
    {
      key: 'copy',
      labels: labels('Forskelle til kilden', 'Forskjeller fra kilden', 'Differences to the source'),
      of: ({ values }) => values['copiedFrom'] != null,
      view: (activity, panel) => <CopyPanel activity={activity} panel={panel} />
    },
    related(participationEntity, 'activity', ['unit', 'joinedOn', 'endedOn', 'through']),
    related(agreementEntity, 'activities', ['name', 'processor', 'signedOn', 'expiresOn']),
    related(jointArrangementEntity, 'activities', ['name', 'parties', 'signedOn', 'nextReviewOn'])
  ]
}
