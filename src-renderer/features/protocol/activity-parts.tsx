import { agreementEntity } from '../../../src-shared/features/agreements/agreement.fields.ts'
import { participationEntity } from '../../../src-shared/features/protocol/participation.fields.ts'
import { NoticeMenu } from '../../components/papers/notice-menu.tsx'
import type { RecordParts } from '../../components/record/record-parts.ts'
import { related } from '../../components/record/related.tsx'
import { ActivityConflict } from './erasures/conflict-chip.tsx'
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
  chips: (activity) => <ActivityConflict activity={activity} />,
  actions: (activity) => <NoticeMenu activity={activity.id} />,
  panels: [
    related(participationEntity, 'activity', ['unit', 'joinedOn', 'endedOn', 'through']),
    related(agreementEntity, 'activities', ['name', 'processor', 'signedOn', 'expiresOn'])
  ]
}
