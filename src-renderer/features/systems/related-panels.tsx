import { agreementEntity } from '../../../src-shared/features/agreements/agreement.fields.ts'
import { cprSubscriptionEntity } from '../../../src-shared/features/cpr-subscriptions/cpr-subscription.fields.ts'
import { processingActivityEntity } from '../../../src-shared/features/protocol/processing-activity.fields.ts'
import { contractEntity } from '../../../src-shared/features/systems/contract.fields.ts'
import { documentEntity } from '../../../src-shared/features/systems/document.fields.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { unitUseEntity } from '../../../src-shared/features/systems/unit-use.fields.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { ownValuePanel } from '../../components/own-values/own-value-panel.tsx'
import type { RecordPanel } from '../../components/record/record-parts.ts'
import { related } from '../../components/record/related.tsx'
import { DocumentsPanel } from './documents/documents-panel.tsx'

const nameOf = (record: RecordView): string => String(record.values['name'] ?? '')

/** What else is said of a system: its use by unit, contracts, documents, and where it differs from the catalogue. */
export const systemRelated: readonly RecordPanel[] = [
  related(unitUseEntity, 'system', ['unit', 'inUse', 'startsOn', 'endsOn', 'owner']),
  related(processingActivityEntity, 'systems', ['name', 'unit', 'purpose', 'legalBases']),
  related(agreementEntity, 'systems', ['name', 'processor', 'signedOn', 'expiresOn', 'nextOversightOn']),
  related(cprSubscriptionEntity, 'system', ['source', 'needReason', 'unit', 'lapseMonths', 'state']),
  related(contractEntity, 'systems', ['name', 'kind', 'endsOn', 'responsible']),
  {
    key: 'related-document',
    labels: documentEntity.labels.many,
    shows: ['document.system'],
    view: (record, panel) => <DocumentsPanel record={record} panel={panel} name={nameOf(record)} />
  },
  ownValuePanel('deviation')
]

/** The systems that refer to a record by one of their fields. */
export function systemsBy(field: string): readonly RecordPanel[] {
  return [related(systemEntity, field, ['name', 'lifecycle', 'owner', 'unit'])]
}
